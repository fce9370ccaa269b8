package org.kardan.kit.evidence;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.error.DomainException;
import org.kardan.kit.error.NotFound;
import org.kardan.kit.read.Among;
import org.kardan.kit.read.KnownRow;
import org.kardan.kit.read.KnownRows;
import org.kardan.kit.read.KnownRows.Table;
import org.kardan.kit.read.Reading;
import org.kardan.kit.time.Moment;
import org.kardan.kit.write.Foreseen;

/** The table of sources, which is the same in both services; each has rows, with a GraphQL type, of its own. */
public abstract class KnownSources<S extends KnownRow> {

    private final Table<S> table;
    private final Columns<S> columns;

    @Inject
    Reading reading;

    @Inject
    KnownRows known;

    @Inject
    SourceRows rows;

    protected KnownSources(Table<S> table, Columns<S> columns) {
        this.table = table;
        this.columns = columns;
    }

    /**
     * What is read of a source here.
     *
     * @param derivedFrom the source that it derives from; null where it is an origin
     * @param retractedAt since when nothing is believed on its word; null while it stands
     */
    public record Columns<S>(
            Function<S, UUID> id,
            Function<S, String> code,
            Function<S, @Nullable UUID> derivedFrom,
            Function<S, @Nullable OffsetDateTime> retractedAt) {}

    /** The sources with these ids, in no order; unknown ids are left out. */
    public List<S> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : reading.rows(table.entity(), "among(id, ?1)", Among.ids(ids));
    }

    /** The sources with these codes, in no order; unknown codes are left out. */
    public List<S> byCodes(Collection<String> codes) {
        return reading.rows(table.entity(), "among(code, ?1)", Among.codes(codes));
    }

    /** The sources that were known at the moment, by codes, in no order; what was not is left out. */
    public List<S> byCodes(Collection<String> codes, OffsetDateTime knownAt) {
        return known.listed(table, "code", codes, knownAt);
    }

    /** The sources that citations and other sources name, as known at the moment these were read at, in no order. */
    public List<S> referred(Collection<UUID> ids, OffsetDateTime knownAt) {
        return known.referred(table, ids, knownAt);
    }

    /**
     * A source that is there and stands, by its code, to be cited or derived from: nobody retracts it until the transaction ends.
     *
     * @throws NotFound when there is none
     * @throws Conflict when it has been retracted
     */
    @Transactional(dontRollbackOn = DomainException.class)
    public S require(String code) {
        var source = Foreseen.ask(
                        table.entity(), code, () -> hold(List.of(code)).stream().findFirst())
                .orElseThrow(() -> new NotFound("source", code));
        if (columns.retractedAt().apply(source) != null) {
            throw new Conflict("source %s has been retracted; name another one".formatted(code));
        }
        return source;
    }

    /**
     * What a source that is here is to derive from, by its code. {@link SourceRows#lockDerivations} keeps two corrections at once from
     * closing a circle together.
     *
     * @throws BadUserInput when that derives from the source itself
     */
    @Transactional(dontRollbackOn = DomainException.class)
    public UUID requireOrigin(UUID source, String code) {
        var origin = require(code);
        for (S step = origin; step != null; step = next(step)) {
            if (columns.id().apply(step).equals(source)) {
                throw new BadUserInput(
                        "derivedFrom",
                        code + " derives from this source itself",
                        "give a source that does not, or none");
            }
        }
        return columns.id().apply(origin);
    }

    private @Nullable S next(S source) {
        var derivedFrom = columns.derivedFrom().apply(source);
        return derivedFrom == null ? null : byIds(List.of(derivedFrom)).getFirst();
    }

    /** Looks sources up for {@link #require} in a batch. */
    public void foresee(Foreseen foreseen, Collection<String> codes) {
        codes.forEach(code -> foreseen.put(table.entity(), code, null));
        hold(codes)
                .forEach(source -> foreseen.put(table.entity(), columns.code().apply(source), source));
    }

    private List<S> hold(Collection<String> codes) {
        rows.hold(codes);
        return byCodes(codes);
    }

    /** The sources that derived directly from these at the moment, by code. */
    public List<S> derivedFrom(Collection<UUID> ids, OffsetDateTime knownAt) {
        var derived = knownAt.equals(Moment.LATEST)
                ? reading.rows(table.entity(), "among(derivedFromId, ?1)", Among.ids(ids))
                : known.listed(table, "derived_from_id", ids, knownAt);
        return derived.stream().sorted(Comparator.comparing(columns.code())).toList();
    }

    /**
     * The first source of each chain of derivation as known at the moment, by the source it was asked for; itself where it derived
     * from none. {@code union} keeps each step once, so that even a circle ends, and has no origin.
     */
    public Map<UUID, S> origins(Collection<UUID> ids, OffsetDateTime knownAt) {
        var chains = reading.in(session -> {
            var query = session.createNativeQuery("""
                            with recursive chain (start, id, derived_from_id) as (
                                select s.id, s.id, s.derived_from_id from %1$s s where s.id = any(:ids)
                                union
                                select c.start, s.id, s.derived_from_id from chain c join %1$s s on s.id = c.derived_from_id)
                            select c.start, s.* from chain c join %1$s s on s.id = c.id where c.derived_from_id is null
                            """.formatted(KnownRows.referred("sources", knownAt)), Object[].class)
                    .addScalar("start", UUID.class)
                    .addEntity("s", table.entity())
                    .setParameter("ids", Among.ids(ids));
            KnownRows.bind(query, knownAt);
            return query.list();
        });
        var origins = new HashMap<UUID, S>();
        chains.forEach(row ->
                origins.put((UUID) row[0], KnownRows.at(knownAt, table.entity().cast(row[1]))));
        return origins;
    }

    /** The same by their ids. */
    Map<UUID, UUID> originIds(Collection<UUID> ids, OffsetDateTime knownAt) {
        return origins(ids, knownAt).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> columns.id().apply(entry.getValue())));
    }
}
