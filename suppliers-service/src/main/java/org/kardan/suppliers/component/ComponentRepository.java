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
import org.kardan.kit.read.Among;
import org.kardan.kit.read.Reading;
import org.kardan.kit.write.Foreseen;
import org.kardan.suppliers.fact.Where;

/** The table of components. */
@ApplicationScoped
public class ComponentRepository implements PanacheRepositoryBase<Component, UUID> {

    private final Reading reading;

    ComponentRepository(Reading reading) {
        this.reading = reading;
    }

    /** The components with these ids, in no order; unknown ids are left out. */
    public List<Component> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : reading.rows(Component.class, "among(id, ?1)", Among.ids(ids));
    }

    /** The components with these codes, in no order; unknown codes are left out. */
    public List<Component> byCodes(Collection<String> codes) {
        return reading.rows(Component.class, "among(code, ?1)", Among.codes(codes));
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
        return reading.rows(Component.class, "among(parentId, ?1) order by code", Among.ids(parents));
    }

    /** Up to {@link PageRequest#rows()} components by code, nearest to the cursor first. */
    List<Component> page(PageRequest request) {
        return new Where()
                .past(request, "code", code -> code)
                .rows(reading, Component.class, request.backwards() ? "e.code desc" : "e.code", request.rows());
    }

    /** How many components there are. */
    int number() {
        return new Where().count(reading, Component.class);
    }
}
