package org.kardan.kit.synthetic;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The indexes and constraints of tables, taken down for a load and put up as they were. */
final class TableStructure {

    /** Keys, exclusions and the foreign keys of these tables, and the foreign keys that point at them. */
    private static final String CONSTRAINTS = """
            select format('alter table %%s drop constraint %%I', conrelid::regclass, conname),
                format('alter table %%s add constraint %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint
            where contype %s and conparentid = 0
                and (conrelid = any (?::regclass[]) or contype = 'f' and confrelid = any (?::regclass[]))
            order by conrelid::regclass::text, conname
            """;

    /** What is left when the constraints have taken theirs with them. */
    private static final String INDEXES = """
            select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
                || coalesce(format('; comment on index %s is %L', i.indexrelid::regclass,
                    obj_description(i.indexrelid, 'pg_class')), '')
            from pg_index i
            where i.indrelid = any (?::regclass[]) and i.indrelid::regclass = any (?::regclass[])
            order by i.indexrelid::regclass::text
            """;

    private static final String FOREIGN = "= 'f'";
    private static final String KEYS = "in ('p', 'u')";
    private static final String EXCLUSIONS = "= 'x'";

    private final Connection connection;
    private final List<String> putUp = new ArrayList<>();

    private TableStructure(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param exclusions whether exclusion constraints are put up again; each row of their tables is then looked up in a GiST
     *     index, which takes hours for tens of millions of rows
     */
    static TableStructure takeDown(Connection connection, List<String> tables, boolean exclusions) throws SQLException {
        var structure = new TableStructure(connection);
        // In this order, since a foreign key needs the key it points at; up again in the reverse one.
        structure.takeDown(CONSTRAINTS.formatted(FOREIGN), tables);
        structure.takeDown(CONSTRAINTS.formatted(KEYS), tables);
        var kept = List.copyOf(structure.putUp);
        structure.takeDown(CONSTRAINTS.formatted(EXCLUSIONS), tables);
        if (!exclusions) {
            structure.putUp.retainAll(kept);
        }
        structure.takeDown(INDEXES, tables);
        return structure;
    }

    void putUp() throws SQLException {
        try (var statement = connection.createStatement()) {
            // For this transaction: an index of 20 million rows is sorted in memory and then written once.
            statement.execute("set local maintenance_work_mem = '256MB'; set local work_mem = '64MB'");
            for (var sql : putUp.reversed()) {
                statement.execute(sql);
            }
        }
    }

    private void takeDown(String query, List<String> tables) throws SQLException {
        var drops = new ArrayList<String>();
        try (var statement = connection.prepareStatement(query)) {
            var names = connection.createArrayOf("text", tables.toArray());
            statement.setArray(1, names);
            statement.setArray(2, names);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    drops.add(rows.getString(1));
                    putUp.add(rows.getString(2));
                }
            }
        }
        try (var statement = connection.createStatement()) {
            for (var drop : drops) {
                statement.execute(drop);
            }
        }
    }
}
