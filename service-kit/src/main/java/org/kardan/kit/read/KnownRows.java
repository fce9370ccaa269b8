package org.kardan.kit.read;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.page.Placed;
import org.kardan.kit.page.SortKey;
import org.kardan.kit.page.Sorting;
import org.kardan.kit.time.Moment;

/**
 * Reads tables that keep the last version of each row, beside a view {@code <table>_history} of all versions there ever were. At
 * {@link Moment#LATEST} the table is read and nothing else, so that the past costs the present nothing.
 */
@ApplicationScoped
public class KnownRows {

    private static final String KNOWN =
            "(select * from %s_history h where %s and (h.known_to is null or h.known_to > :knownAt))";
    private static final String BEGUN = "h.known_from <= :knownAt";

    // In order, so that PostgreSQL takes the index of the key and known_from; asked whether there is an earlier one, it
    // takes that which
    // keeps two versions apart, thirty times as dear.
    private static final String BEGUN_OR_EARLIEST =
            "(" + BEGUN + " or h.known_from = (select v.known_from from %1$s_history v where v.%2$s = h.%2$s"
                    + " order by v.known_from limit 1))";

    private static final Sorting BY_VERSION =
            new Sorting("VERSION", false, List.of(SortKey.of("t.version", SortKey.Type.NUMBER)));

    private final SessionFactory sessions;
    private final Reading reading;

    KnownRows(SessionFactory sessions, Reading reading) {
        this.sessions = sessions;
        this.reading = reading;
    }

    /**
     * A table with versions.
     *
     * @param type the GraphQL type of its rows, as the audit log calls it
     * @param entity what its rows are mapped to
     * @param name its name
     * @param key the column of its key, and the attribute
     * @param keyOf the key of a row
     */
    public record Table<E extends KnownRow>(
            String type, Class<E> entity, String name, String key, Function<E, ?> keyOf) {}

    /**
     * What stands after {@code from} to read the rows that were known at the moment {@code :knownAt}, which is a parameter unless it is
     * {@link Moment#LATEST}.
     */
    public static String listed(String table, OffsetDateTime knownAt) {
        return known(table, knownAt, BEGUN);
    }

    /**
     * The same for rows that something refers to by their id. Of what was not known yet at the moment it gives the earliest version that
     * is on record: a fact that came in with the time of its learning elsewhere may be older than the row it names, and of a row of
     * before there were histories the first versions may be lost.
     */
    public static String referred(String table, OffsetDateTime knownAt) {
        return referred(table, "id", knownAt);
    }

    private static String referred(String table, String key, OffsetDateTime knownAt) {
        return known(table, knownAt, BEGUN_OR_EARLIEST.formatted(table, key));
    }

    private static String known(String table, OffsetDateTime knownAt, String begun) {
        return knownAt.equals(Moment.LATEST) ? table : KNOWN.formatted(table, begun);
    }

    /** Gives a query the moment, where what it reads from depends on one. */
    public static void bind(NativeQuery<?> query, OffsetDateTime knownAt) {
        if (!knownAt.equals(Moment.LATEST)) {
            query.setParameter("knownAt", knownAt);
        }
    }

    /** Lets a row remember the moment it was read at. */
    public static <E extends KnownRow> E at(OffsetDateTime knownAt, E row) {
        row.readAt(knownAt);
        return row;
    }

    /**
     * The rows that were known at the moment, by what a column of theirs says, in no order; what was not is left out.
     *
     * @param column a column with the name of its attribute
     */
    public <E extends KnownRow> List<E> listed(
            Table<E> table, String column, Collection<?> values, OffsetDateTime knownAt) {
        return read(table, listed(table.name(), knownAt), column, values, knownAt);
    }

    /** The rows that something refers to by their keys, as {@link #referred(String, OffsetDateTime)} says, in no order. */
    public <E extends KnownRow> List<E> referred(Table<E> table, Collection<?> keys, OffsetDateTime knownAt) {
        return read(table, referred(table.name(), table.key(), knownAt), table.key(), keys, knownAt);
    }

    private <E extends KnownRow> List<E> read(
            Table<E> table, String from, String column, Collection<?> values, OffsetDateTime knownAt) {
        if (values.isEmpty()) {
            return List.of();
        }
        if (knownAt.equals(Moment.LATEST)) {
            return reading.rows(table.entity(), "among(%s, ?1)".formatted(column), array(values));
        }
        // Never the session of a transaction: it would give the row of now in place of what it was.
        try (var session = sessions.openSession()) {
            session.setDefaultReadOnly(true);
            var query = session.createNativeQuery(
                            "select t.* from %s t where t.%s = any(:values)".formatted(from, column), Object.class)
                    .addEntity("t", table.entity())
                    .setParameter("values", array(values));
            bind(query, knownAt);
            return query.list().stream()
                    .map(row -> at(knownAt, table.entity().cast(row)))
                    .toList();
        }
    }

    /** A page of the versions of each row, the oldest first, in reading order, by its key; by one statement. */
    public <E extends KnownRow> Map<Object, List<Placed<E>>> versions(
            Table<E> table, Collection<?> keys, PageRequest request) {
        var versions = new HashMap<Object, List<Placed<E>>>();
        try (var session = sessions.openSession()) {
            session.setDefaultReadOnly(true);
            var query = session.createNativeQuery(
                            """
                            select k.key, t.* from unnest(:keys) as k (key) cross join lateral (
                                select t.*, %s as placed from %s_history t where t.%s = k.key%s order by %s limit :rows) t
                            order by %s
                            """.formatted(
                                            BY_VERSION.place(),
                                            table.name(),
                                            table.key(),
                                            BY_VERSION.beyond(request),
                                            BY_VERSION.order(request),
                                            BY_VERSION.order(request)),
                            Object[].class)
                    .addScalar("key")
                    .addEntity("t", table.entity())
                    .addScalar("placed", String.class)
                    .setParameter("keys", array(keys))
                    .setParameter("rows", request.rows());
            BY_VERSION.parameters(request).forEach(query::setParameter);
            // One after the other, and forgotten in between: to a session, all versions of a row are the same object.
            try (var rows = query.getResultStream()) {
                rows.forEach(row -> {
                    session.clear();
                    var version = table.entity().cast(row[1]);
                    var until = version.knownUntil();
                    // The last moment at which it was believed: what it refers to is shown as it was then.
                    version.readAt(until == null ? Moment.LATEST : until.minusNanos(1_000));
                    versions.computeIfAbsent(row[0], key -> new ArrayList<>())
                            .add(BY_VERSION.placed(version, (String) row[2]));
                });
            }
        }
        return versions;
    }

    /**
     * The rows known at a moment that match, in an order.
     *
     * @param where a condition of SQL on rows called {@code e}, and what follows it
     */
    public <E extends KnownRow> List<E> matching(
            Table<E> table, String where, Map<String, ?> parameters, OffsetDateTime knownAt) {
        return reading.in(session -> {
            var query = session.createNativeQuery(
                            "select e.* from %s e where %s".formatted(listed(table.name(), knownAt), where),
                            Object.class)
                    .addEntity("e", table.entity());
            parameters.forEach(query::setParameter);
            bind(query, knownAt);
            return query.list().stream()
                    .map(row -> at(knownAt, table.entity().cast(row)))
                    .toList();
        });
    }

    /** How many rows known at a moment match a condition of SQL on rows called {@code e}. */
    public int count(Table<?> table, String where, Map<String, ?> parameters, OffsetDateTime knownAt) {
        return reading.in(session -> {
            var query = session.createNativeQuery(
                    "select count(*) from %s e where %s".formatted(listed(table.name(), knownAt), where),
                    Integer.class);
            parameters.forEach(query::setParameter);
            bind(query, knownAt);
            return query.getSingleResult();
        });
    }

    /** How many versions each row has, by its key. */
    public Map<Object, Integer> count(Table<?> table, Collection<?> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        try (var session = sessions.openSession()) {
            var counts = new HashMap<Object, Integer>();
            session.createNativeQuery(
                            "select t.%1$s, count(*) from %2$s_history t where t.%1$s = any(:keys) group by 1"
                                    .formatted(table.key(), table.name()),
                            Object[].class)
                    .setParameter("keys", array(keys))
                    .list()
                    .forEach(row -> counts.put(row[0], ((Number) row[1]).intValue()));
            return counts;
        }
    }

    /** Who made each of these versions, as the audit log has it; null where it does not know. By one statement. */
    public <E extends KnownRow> List<@Nullable String> actors(Table<E> table, List<E> versions) {
        var keys = versions.stream().map(table.keyOf()).toList();
        try (var session = sessions.openSession()) {
            var actors = new HashMap<List<Object>, String>();
            session.createNativeQuery("""
                            select t.%1$s, t.version, a.actor from %2$s_history t cross join lateral (
                                select actor from audit_entries where tx = t.known_tx and type = :type
                                    and fact_id = cast(t.%1$s as text) and at >= t.known_from order by id limit 1) a
                            where t.%1$s = any(:keys)
                            """.formatted(table.key(), table.name()), Object[].class)
                    .setParameter("type", table.type())
                    .setParameter("keys", array(keys))
                    .list()
                    .forEach(row -> actors.put(List.of(row[0], ((Number) row[1]).intValue()), (String) row[2]));
            return versions.stream()
                    .<@Nullable String>map(
                            row -> actors.get(List.of(table.keyOf().apply(row), row.versionNumber())))
                    .toList();
        }
    }

    private static Object array(Collection<?> keys) {
        return keys.iterator().next() instanceof UUID ? keys.toArray(UUID[]::new) : keys.toArray(String[]::new);
    }
}
