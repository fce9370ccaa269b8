package org.kardan.projects.write;

import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.read.Among;

/**
 * A row as JSON, made by PostgreSQL from what its catalogue says of the table: columns in camelCase, a fuzzy date as the one text
 * that {@code <name>_edtf} holds, nothing for null. What the audit log shows as before and after.
 */
@ApplicationScoped
public class RowJson {

    /** The version's own key; what it belongs to, and when it was known, an audit entry says itself; what it is found by. */
    private static final Set<String> OMITTED = Set.of("row_id", "known_from", "known_to", "known_tx", "search");

    private final EntityManager entityManager;
    private final Map<String, String> objects = new ConcurrentHashMap<>();

    RowJson(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Rows that are shown inside the row they belong to.
     *
     * @param name the name of the list
     * @param table their table
     * @param reference the column that holds the id of what they belong to
     * @param condition an SQL condition on {@code c}, which rows are shown
     */
    public record Child(String name, String table, String reference, String condition) {}

    /** A version of a fact with what belongs to it; null when there is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public @Nullable RawValue ofVersion(String table, Object id, int version, List<Child> children) {
        return one(table, "t.id = :key and t.version = " + version, id, children);
    }

    /** The believed versions of facts with what belongs to them, by their ids. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, RawValue> ofBelieved(String table, Collection<UUID> ids, List<Child> children) {
        entityManager.flush();
        var byId = new HashMap<UUID, RawValue>();
        entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select t.id, cast(%s as text) from %s t where t.id = any(:ids) and t.known_to is null"
                                .formatted(object(table, children), table),
                        Object[].class)
                .setParameter("ids", Among.ids(ids))
                .getResultStream()
                .forEach(row -> byId.put((UUID) row[0], new RawValue((String) row[1])));
        return byId;
    }

    /** The row of a table that keeps the last version of each, as it is now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public @Nullable RawValue ofRow(String table, String keyColumn, Object key, List<Child> children) {
        return one(table, "t." + keyColumn + " = :key", key, children);
    }

    private @Nullable RawValue one(String table, String condition, Object key, List<Child> children) {
        entityManager.flush();
        var found = entityManager
                .createNativeQuery(
                        "select cast(%s as text) from %s t where %s"
                                .formatted(object(table, children), table, condition),
                        String.class)
                .setParameter("key", key)
                .getResultList();
        return found.isEmpty() ? null : new RawValue((String) found.getFirst());
    }

    private String object(String table, List<Child> children) {
        var lists = children.stream()
                .map(child ->
                        ", '%s', (select json_agg(%s order by c.position, c.id) from %s c where c.%s = t.id and %s)"
                                .formatted(
                                        child.name(),
                                        members(child.table(), "c", child.reference()),
                                        child.table(),
                                        child.reference(),
                                        child.condition()))
                .collect(Collectors.joining());
        return "json_strip_nulls(json_build_object(%s%s))".formatted(columns(table, "t", ""), lists);
    }

    private String members(String table, String alias, String reference) {
        return "json_strip_nulls(json_build_object(%s))".formatted(columns(table, alias, reference));
    }

    private String columns(String table, String alias, String omitted) {
        return objects.computeIfAbsent(table + " " + alias, key -> describe(table, alias, omitted));
    }

    @SuppressWarnings("unchecked")
    private String describe(String table, String alias, String omitted) {
        List<String> columns = entityManager
                .createNativeQuery(
                        "select cast(attname as text) from pg_attribute where attrelid = cast(:table as regclass)"
                                + " and attnum > 0 and not attisdropped and attgenerated = '' order by attnum",
                        String.class)
                .setParameter("table", table)
                .getResultList();
        return columns.stream()
                .filter(column -> !OMITTED.contains(column) && !column.equals(omitted) && !isBound(column, columns))
                .map(column -> "'%s', %s.%s".formatted(name(column), alias, column))
                .collect(Collectors.joining(", "));
    }

    private static boolean isBound(String column, List<String> columns) {
        var text = column.replaceFirst("_(earliest|latest)$", "_edtf");
        return !text.equals(column) && columns.contains(text);
    }

    static String name(String column) {
        var words = column.replaceFirst("_edtf$", "").split("_");
        var name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }
}
