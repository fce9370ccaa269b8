package org.kardan.suppliers.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.error.DomainException;
import org.kardan.kit.error.NotFound;
import org.kardan.kit.evidence.SourceRows;
import org.kardan.kit.read.Among;
import org.kardan.kit.read.Reading;
import org.kardan.kit.write.Foreseen;

/** The table of sources. */
@ApplicationScoped
public class SourceRepository implements PanacheRepositoryBase<Source, UUID> {

    private final Reading reading;
    private final SourceRows rows;

    SourceRepository(Reading reading, SourceRows rows) {
        this.reading = reading;
        this.rows = rows;
    }

    /** The sources with these ids, in no order; unknown ids are left out. */
    public List<Source> byIds(Collection<UUID> ids) {
        return reading.rows(Source.class, "among(id, ?1)", Among.ids(ids));
    }

    /** The sources with these codes, in no order; unknown codes are left out. */
    public List<Source> byCodes(Collection<String> codes) {
        return reading.rows(Source.class, "among(code, ?1)", Among.codes(codes));
    }

    /**
     * A source that is there and stands, by its code, to be cited or derived from: nobody retracts it until the transaction ends.
     *
     * @throws Conflict when it has been retracted
     */
    @Transactional(dontRollbackOn = DomainException.class)
    public Source require(String code) {
        var source = Foreseen.ask(
                        Source.class, code, () -> hold(List.of(code)).stream().findFirst())
                .orElseThrow(() -> new NotFound("source", code));
        if (source.getSupplyRetractedAt() != null) {
            throw new Conflict("source %s has been retracted; name another one".formatted(code));
        }
        return source;
    }

    /** Looks sources up for {@link #require} in a batch. */
    public void foresee(Foreseen foreseen, Collection<String> codes) {
        codes.forEach(code -> foreseen.put(Source.class, code, null));
        hold(codes).forEach(source -> foreseen.put(Source.class, source.getCode(), source));
    }

    private List<Source> hold(Collection<String> codes) {
        rows.hold(codes);
        return byCodes(codes);
    }

    /** The sources that derive directly from these, by code. */
    public List<Source> derivedFrom(Collection<UUID> ids) {
        return reading.rows(Source.class, "among(derivedFromId, ?1) order by code", Among.ids(ids));
    }

    /**
     * The first source of each chain of derivation, by the source it was asked for; itself where it derives from none. {@code
     * union} keeps each step once, so that even a circle ends, and has no origin.
     */
    public Map<UUID, Source> origins(Collection<UUID> ids) {
        var rows = reading.in(session -> session.createNativeQuery("""
                        with recursive chain (start, id, derived_from_id) as (
                            select id, id, derived_from_id from sources where id = any(:ids)
                            union
                            select c.start, s.id, s.derived_from_id from chain c join sources s on s.id = c.derived_from_id)
                        select c.start, s.* from chain c join sources s on s.id = c.id where c.derived_from_id is null
                        """, Object[].class)
                .addScalar("start", UUID.class)
                .addEntity("s", Source.class)
                .setParameter("ids", Among.ids(ids))
                .list());
        var origins = new HashMap<UUID, Source>();
        rows.forEach(row -> origins.put((UUID) row[0], (Source) row[1]));
        return origins;
    }
}
