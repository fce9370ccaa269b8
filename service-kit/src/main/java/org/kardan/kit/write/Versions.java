package org.kardan.kit.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.error.NotFound;

/**
 * The versions of facts, and of the rows they refer to: who changes one names the version they have read, and of two that
 * have read the same one only the first succeeds.
 *
 * <p>A correction goes {@link #lock}, {@link #moment}, {@link #close}, and then inserts the next version from that moment on.
 * The row of the version believed stays locked in between; whoever waited for it finds it closed, and is told so.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Versions {

    private final EntityManager entityManager;

    Versions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * A table with {@code id}, {@code version}, {@code known_from} and {@code known_to}.
     *
     * @param type the GraphQL type, for messages
     * @param table the table's name
     */
    public record FactTable(String type, String table) {
        public FactTable {
            requireName(table);
        }
    }

    /** The version of a fact that is believed now. */
    public record Believed(UUID id, int version, OffsetDateTime knownFrom) {

        /** The number of the version that may follow. */
        public int next() {
            return version + 1;
        }
    }

    /**
     * Locks the version of a fact that is believed, until the transaction ends.
     *
     * @param version the version that the caller has read
     * @throws NotFound when there has never been such a fact
     * @throws Conflict when another version is believed by now, or none
     */
    public Believed lock(FactTable table, UUID id, int version) {
        var believed = lockBelieved(table, id).orElseThrow(() -> refusal(table, id));
        if (believed.version() != version) {
            throw stale(table.type(), id, version, believed.version());
        }
        return believed;
    }

    /** Locks the version of a fact that is believed, whichever it is; none where none is. */
    public Optional<Believed> lockBelieved(FactTable table, UUID id) {
        return rows(
                        "select version, known_from from %s where id = :key and known_to is null for update",
                        table.table(), id)
                .stream()
                .findFirst()
                .map(row -> new Believed(id, ((Number) row[0]).intValue(), moment(row[1])))
                // Waiting for the lock may have shown us the end of an old version, and hidden the start of a new one.
                .or(() -> newest(table, id).filter(row -> row[1] == null).flatMap(row -> lockBelieved(table, id)));
    }

    /** Locks the versions that are believed of some facts, whichever they are; facts of which none is are left out. */
    public List<Believed> lockAllBelieved(FactTable table, Collection<UUID> ids) {
        var locked = believed(table, ids, " order by id for update");
        // Waiting for a lock may have shown us the end of an old version, and hidden the start of a new one.
        return believed(table, ids, "").size() == locked.size() ? locked : lockAllBelieved(table, ids);
    }

    private List<Believed> believed(FactTable table, Collection<UUID> ids, String end) {
        return rows(
                        "select id, version, known_from from %s where id = any(:key) and known_to is null" + end,
                        table.table(),
                        ids.toArray(UUID[]::new))
                .stream()
                .map(row -> new Believed((UUID) row[0], ((Number) row[1]).intValue(), moment(row[2])))
                .toList();
    }

    private RuntimeException refusal(FactTable table, UUID id) {
        return newest(table, id).isEmpty()
                ? new NotFound(table.type(), id.toString())
                : new Conflict("%s %s has been retracted; record it anew".formatted(table.type(), id));
    }

    private Optional<Object[]> newest(FactTable table, UUID id) {
        return rows("select version, known_to from %s where id = :key order by version desc limit 1", table.table(), id)
                .stream()
                .findFirst();
    }

    /**
     * The moment of a change, by the database's clock, which all replicas share: one for all rows that the change touches, and
     * after the beginning of each version that it ends, even where that clock has gone back.
     */
    public OffsetDateTime moment(Collection<Believed> ended) {
        return momentAfter(ended.stream().map(Believed::knownFrom).toList());
    }

    /**
     * The same by the beginnings of all versions that end, where rows that facts refer to are among them.
     *
     * @param begun when they began
     */
    public OffsetDateTime momentAfter(Collection<OffsetDateTime> begun) {
        var latest = begun.stream().max(OffsetDateTime::compareTo);
        return moment(entityManager
                .createNativeQuery(
                        "select greatest(clock_timestamp(), cast(:latest as timestamptz) + interval '1 microsecond')",
                        OffsetDateTime.class)
                .setParameter("latest", latest.map(OffsetDateTime::toString).orElse("-infinity"))
                .getSingleResult());
    }

    /** Ends the version that is believed of a fact. */
    public void close(FactTable table, UUID id, OffsetDateTime at) {
        closeAll(table, "id", List.of(id), at);
    }

    /** Ends what is believed of all facts of a table that refer to something, for example the citations of a fact. */
    public void closeAll(FactTable table, String column, Collection<UUID> keys, OffsetDateTime at) {
        entityManager
                .createNativeQuery("update %s set known_to = :at where %s = any(:keys) and known_to is null"
                        .formatted(table.table(), requireName(column)))
                .setParameter("at", at)
                .setParameter("keys", keys.toArray(UUID[]::new))
                .executeUpdate();
    }

    /**
     * A row that is held until the transaction ends, at the version that its reader has seen.
     *
     * @param keyColumn the column of its key
     * @param knownFrom since when that version is believed
     */
    public record HeldRow(FactTable table, String keyColumn, Object key, OffsetDateTime knownFrom) {
        public HeldRow {
            requireName(keyColumn);
        }
    }

    /**
     * Locks a row that has a key, a {@code version} and {@code known_from}.
     *
     * @param keyColumn the column of its key
     * @throws NotFound when there is none
     * @throws Conflict when it has another version by now
     */
    public HeldRow holdRow(FactTable table, String keyColumn, Object key, int version) {
        var found = rows(
                        "select version, known_from from %s where " + requireName(keyColumn) + " = :key for update",
                        table.table(),
                        key)
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(table.type(), key.toString()));
        int present = ((Number) found[0]).intValue();
        if (present != version) {
            throw stale(table.type(), key, version, present);
        }
        return new HeldRow(table, keyColumn, key, moment(found[1]));
    }

    /** Counts the version of a row up, which begins at the moment: a trigger keeps the one that ends. */
    public void begin(HeldRow row, OffsetDateTime at) {
        entityManager
                .createNativeQuery("update %s set version = version + 1, known_from = :at where %s = :key"
                        .formatted(row.table().table(), row.keyColumn()))
                .setParameter("at", at)
                .setParameter("key", row.key())
                .executeUpdate();
    }

    /**
     * {@link #holdRow Holds} a row and begins its next version, where no other row changes with it.
     *
     * @return the moment at which it begins, for what belongs to it
     */
    public OffsetDateTime lockRow(FactTable table, String keyColumn, Object key, int version) {
        var held = holdRow(table, keyColumn, key, version);
        var at = momentAfter(List.of(held.knownFrom()));
        begin(held, at);
        return at;
    }

    /** That somebody has read another version of a row than it has. */
    public static Conflict stale(String type, Object key, int read, int present) {
        return new Conflict("version: %s %s is at version %d, not %d; read it again and decide anew"
                .formatted(type, key, present, read));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, String table, Object key) {
        return entityManager
                .createNativeQuery(sql.formatted(table), Object[].class)
                .setParameter("key", key)
                .getResultList();
    }

    static OffsetDateTime moment(@Nullable Object value) {
        return switch (value) {
            case OffsetDateTime moment -> moment;
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case null, default -> throw new IllegalStateException("no moment: " + value);
        };
    }

    private static String requireName(String name) {
        if (!name.matches("[a-z_]+")) {
            throw new IllegalArgumentException(name + " is no name of a table or column");
        }
        return name;
    }
}
