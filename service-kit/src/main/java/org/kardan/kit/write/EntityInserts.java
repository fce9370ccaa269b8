package org.kardan.kit.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Inserts entities by plain JDBC batches, with the columns and types that Hibernate maps them to. Hibernate's own flush would do
 * the same, but what the database refuses there ends the whole transaction; here it costs a savepoint.
 */
public final class EntityInserts {

    private static final Map<Class<?>, EntityInserts> MADE = new ConcurrentHashMap<>();

    private final EntityPersister entity;
    private final String sql;

    private EntityInserts(EntityPersister entity) {
        this.entity = entity;
        var columns = new ArrayList<String>();
        columns.add(((SelectableMapping) entity.getIdentifierMapping()).getSelectionExpression());
        entity.getAttributeMappings()
                .forEach(attribute -> attribute.forEachSelectable((place, column) -> {
                    if (column.isInsertable()) {
                        columns.add(column.getSelectionExpression());
                    }
                }));
        sql = "insert into %s (%s) values (%s)"
                .formatted(
                        entity.getMappedTableDetails().getTableName(),
                        String.join(", ", columns),
                        String.join(", ", Collections.nCopies(columns.size(), "?")));
    }

    /** Inserts rows, kind by kind in the order in which the kinds come first. */
    public static void insert(SharedSessionContractImplementor session, Connection connection, List<?> rows)
            throws SQLException {
        var kinds = new LinkedHashMap<Class<?>, List<Object>>();
        rows.forEach(row -> kinds.computeIfAbsent(row.getClass(), unused -> new ArrayList<>())
                .add(row));
        for (var kind : kinds.entrySet()) {
            MADE.computeIfAbsent(
                            kind.getKey(),
                            type -> new EntityInserts(
                                    session.getFactory().getMappingMetamodel().getEntityDescriptor(type)))
                    .insertAll(session, connection, kind.getValue());
        }
    }

    private void insertAll(SharedSessionContractImplementor session, Connection connection, List<?> rows)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                bind(session, statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void bind(SharedSessionContractImplementor session, PreparedStatement statement, Object row)
            throws SQLException {
        var id = entity.getIdentifier(row, session);
        statement.setObject(1, id == null ? NewId.next() : id);
        int[] next = {2};
        var attributes = entity.getAttributeMappings();
        for (int i = 0; i < attributes.size(); i++) {
            var attribute = attributes.get(i);
            attribute.decompose(
                    attribute.getValue(row),
                    0,
                    statement,
                    next,
                    (place, to, parameter, value, column) -> {
                        if (column.isInsertable()) {
                            bind(session, to, parameter[0]++, value, column);
                        }
                    },
                    session);
        }
    }

    @SuppressWarnings("unchecked")
    private static void bind(
            SharedSessionContractImplementor session,
            PreparedStatement statement,
            int parameter,
            Object value,
            SelectableMapping column) {
        try {
            column.getJdbcMapping().getJdbcValueBinder().bind(statement, value, parameter, session);
        } catch (SQLException e) {
            throw new IllegalStateException("no parameter for " + column.getSelectionExpression(), e);
        }
    }
}
