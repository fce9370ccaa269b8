package org.kardan.suppliers.component;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kardan.kit.error.DomainException;
import org.kardan.kit.error.NotFound;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.read.Among;
import org.kardan.kit.read.KnownRows;
import org.kardan.kit.read.KnownRows.Table;
import org.kardan.kit.read.Reading;
import org.kardan.kit.write.Foreseen;
import org.kardan.suppliers.fact.Where;

/** The table of components. */
@ApplicationScoped
public class ComponentRepository implements PanacheRepositoryBase<Component, UUID> {

    /** The table, with what its rows said before. */
    public static final Table<Component> TABLE =
            new Table<>("Component", Component.class, "components", "id", Component::getId);

    private final Reading reading;
    private final KnownRows known;

    ComponentRepository(Reading reading, KnownRows known) {
        this.reading = reading;
        this.known = known;
    }

    /** The components with these ids, in no order; unknown ids are left out. */
    public List<Component> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : reading.rows(Component.class, "among(id, ?1)", Among.ids(ids));
    }

    /** The components that facts name, as known at the moment the facts were read at, in no order. */
    public List<Component> referred(Collection<UUID> ids, OffsetDateTime knownAt) {
        return known.referred(TABLE, ids, knownAt);
    }

    /** The components that were known at the moment, by codes, in no order; what was not is left out. */
    public List<Component> byCodes(Collection<String> codes, OffsetDateTime knownAt) {
        return known.listed(TABLE, "code", codes, knownAt);
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

    /** The direct parts of components at the moment, by code. */
    List<Component> childrenOf(Collection<UUID> parents, OffsetDateTime knownAt) {
        return known.matching(
                TABLE, "e.parent_id = any(:parents) order by e.code", Map.of("parents", Among.ids(parents)), knownAt);
    }

    /** Up to {@link PageRequest#rows()} components by code, nearest to the cursor first. */
    List<Component> page(PageRequest request, OffsetDateTime knownAt) {
        var where = new Where().past(request, "code", code -> code).with("rows", request.rows());
        var order = " order by e.code%s limit :rows".formatted(request.backwards() ? " desc" : "");
        return known.matching(TABLE, where.text() + order, where.parameters(), knownAt);
    }

    /** How many components there were at the moment. */
    int number(OffsetDateTime knownAt) {
        return known.count(TABLE, "true", Map.of(), knownAt);
    }
}
