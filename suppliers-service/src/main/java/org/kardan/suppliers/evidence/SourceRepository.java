package org.kardan.suppliers.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.error.DomainException;
import org.kardan.kit.error.NotFound;
import org.kardan.kit.evidence.SourceRows;
import org.kardan.kit.read.Among;
import org.kardan.kit.read.KnownRows;
import org.kardan.kit.read.KnownRows.Table;
import org.kardan.kit.read.Reading;
import org.kardan.kit.time.Moment;
import org.kardan.kit.write.Foreseen;

/** The table of sources. */
@ApplicationScoped
public class SourceRepository implements PanacheRepositoryBase<Source, UUID> {

    /** The table, with what its rows said before. */
    public static final Table<Source> TABLE = new Table<>("Source", Source.class, "sources", "id", Source::getId);

    private final Reading reading;
    private final KnownRows known;
    private final SourceRows rows;

    SourceRepository(Reading reading, KnownRows known, SourceRows rows) {
        this.reading = reading;
        this.known = known;
        this.rows = rows;
    }

    /** The sources with these ids, in no order; unknown ids are left out. */
    public List<Source> byIds(Collection<UUID> ids) {
        return reading.rows(Source.class, "among(id, ?1)", Among.ids(ids));
    }

    /** The sources that facts name, as known at the moment the facts were read at, in no order. */
    public List<Source> referred(Collection<UUID> ids, OffsetDateTime knownAt) {
        return known.referred(TABLE, ids, knownAt);
    }

    /** The sources that were known at the moment, by codes, in no order; what was not is left out. */
    public List<Source> byCodes(Collection<String> codes, OffsetDateTime knownAt) {
        return known.listed(TABLE, "code", codes, knownAt);
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

    /** The sources that derived directly from these at the moment, by code. */
    public List<Source> derivedFrom(Collection<UUID> ids, OffsetDateTime knownAt) {
        var derived = knownAt.equals(Moment.LATEST)
                ? reading.rows(Source.class, "among(derivedFromId, ?1)", Among.ids(ids))
                : known.listed(TABLE, "derived_from_id", ids, knownAt);
        return derived.stream().sorted(Comparator.comparing(Source::getCode)).toList();
    }

    /**
     * The first source of each chain of derivation as known at the moment, by the source it was asked for; itself where it derived
     * from none. {@code union} keeps each step once, so that even a circle ends, and has no origin.
     */
    public Map<UUID, Source> origins(Collection<UUID> ids, OffsetDateTime knownAt) {
        var rows = reading.in(session -> {
            var query = session.createNativeQuery("""
                            with recursive chain (start, id, derived_from_id) as (
                                select s.id, s.id, s.derived_from_id from %1$s s where s.id = any(:ids)
                                union
                                select c.start, s.id, s.derived_from_id from chain c join %1$s s on s.id = c.derived_from_id)
                            select c.start, s.* from chain c join %1$s s on s.id = c.id where c.derived_from_id is null
                            """.formatted(KnownRows.referred("sources", knownAt)), Object[].class)
                    .addScalar("start", UUID.class)
                    .addEntity("s", Source.class)
                    .setParameter("ids", Among.ids(ids));
            KnownRows.bind(query, knownAt);
            return query.list();
        });
        var origins = new HashMap<UUID, Source>();
        rows.forEach(row -> origins.put((UUID) row[0], KnownRows.at(knownAt, (Source) row[1])));
        return origins;
    }
}
