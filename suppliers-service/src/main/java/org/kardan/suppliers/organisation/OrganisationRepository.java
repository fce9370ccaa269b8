package org.kardan.suppliers.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kardan.kit.error.NotFound;
import org.kardan.kit.page.PageRequest;
import org.kardan.suppliers.fact.Keys;

/** The table of organisations. */
@ApplicationScoped
@Transactional
public class OrganisationRepository implements PanacheRepositoryBase<Organisation, UUID> {

    /** The organisations with these ids, in no order; unknown ids are left out. */
    public List<Organisation> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** The organisation with this id or slug. */
    public Organisation require(String idOrSlug) {
        var id = Keys.uuid(idOrSlug);
        return (id == null ? bySlugs(List.of(idOrSlug)) : byIds(List.of(id)))
                .stream().findFirst().orElseThrow(() -> new NotFound("organisation", idOrSlug));
    }

    /** The organisations with these slugs, in no order; unknown slugs are left out. */
    public List<Organisation> bySlugs(Collection<String> slugs) {
        return list("slug in ?1", slugs);
    }

    /** Up to {@link PageRequest#rows()} organisations by slug, nearest to the cursor first. */
    List<Organisation> page(OrganisationFilter filter, PageRequest request) {
        var where = filter.where().past(request, "slug", slug -> slug);
        return find(
                        "from Organisation e where " + where.hql() + " order by e.slug"
                                + (request.backwards() ? " desc" : ""),
                        where.parameters())
                .range(0, request.rows() - 1)
                .list();
    }

    int count(OrganisationFilter filter) {
        var where = filter.where();
        return Math.toIntExact(count("from Organisation e where " + where.hql(), where.parameters()));
    }
}
