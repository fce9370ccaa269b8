package org.kardan.suppliers.deal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.PageRequest;

/** The table of deals. */
@ApplicationScoped
@Transactional
public class DealRepository implements PanacheRepositoryBase<Deal, UUID> {

    /** The deals with these ids, in no order; unknown ids are left out. */
    public List<Deal> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** Those of these deals that are open, or those that are not, or all, by slug. */
    public List<Deal> byIds(Collection<UUID> ids, @Nullable Boolean open) {
        var where = new DealFilter(null, open, null).where().and("e.id in :ids", "ids", ids);
        return list("from Deal e where " + where.hql() + " order by e.slug", where.parameters());
    }

    /** The deals with these slugs, in no order; unknown slugs are left out. */
    public List<Deal> bySlugs(Collection<String> slugs) {
        return list("slug in ?1", slugs);
    }

    /** Up to {@link PageRequest#rows()} deals by slug, nearest to the cursor first. */
    List<Deal> page(DealFilter filter, PageRequest request) {
        var where = filter.where().past(request, "slug", slug -> slug);
        return find(
                        "from Deal e where " + where.hql() + " order by e.slug" + (request.backwards() ? " desc" : ""),
                        where.parameters())
                .range(0, request.rows() - 1)
                .list();
    }

    int count(DealFilter filter) {
        var where = filter.where();
        return Math.toIntExact(count("from Deal e where " + where.hql(), where.parameters()));
    }
}
