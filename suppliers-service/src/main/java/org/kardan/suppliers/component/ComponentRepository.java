package org.kardan.suppliers.component;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kardan.kit.error.DomainException;
import org.kardan.kit.error.NotFound;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.write.Foreseen;
import org.kardan.suppliers.fact.Where;

/** The table of components. */
@ApplicationScoped
@Transactional
public class ComponentRepository implements PanacheRepositoryBase<Component, UUID> {

    /** The components with these ids, in no order; unknown ids are left out. */
    public List<Component> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** The components with these codes, in no order; unknown codes are left out. */
    public List<Component> byCodes(Collection<String> codes) {
        return list("code in ?1", codes);
    }

    /** The component with this code. */
    @Transactional(dontRollbackOn = DomainException.class)
    public Component require(String code) {
        return Foreseen.ask(
                        Component.class,
                        code,
                        () -> byCodes(List.of(code)).stream().findFirst())
                .orElseThrow(() -> new NotFound("component", code));
    }

    /** Looks components up for {@link #require} in a batch. */
    public void foresee(Foreseen foreseen, Collection<String> codes) {
        codes.forEach(code -> foreseen.put(Component.class, code, null));
        byCodes(codes).forEach(component -> foreseen.put(Component.class, component.getCode(), component));
    }

    /** The direct parts of components, by code. */
    List<Component> childrenOf(Collection<UUID> parents) {
        return list("parentId in ?1 order by code", parents);
    }

    /** Up to {@link PageRequest#rows()} components by code, nearest to the cursor first. */
    List<Component> page(PageRequest request) {
        var where = new Where().past(request, "code", code -> code);
        return find(
                        "from Component e where " + where.hql() + " order by e.code"
                                + (request.backwards() ? " desc" : ""),
                        where.parameters())
                .range(0, request.rows() - 1)
                .list();
    }
}
