package org.kardan.kit.transfer.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.search.SearchKeys;
import org.kardan.kit.search.database.SearchedTable;
import org.kardan.kit.write.NewId;
import org.kardan.kit.write.TableCopy;

/**
 * Inserts entities by COPY, with the columns that Hibernate maps them to, and what they are found by: a row without that would have
 * to be written once more. Hibernate's own flush would do the same row by row, but what the database refuses there ends the whole
 * transaction; here it costs a savepoint.
 */
@ApplicationScoped
class EntityCopies {

    private final EntityManager entityManager;
    private final SearchedTable.All searched;
    private final Map<Class<?>, Mapped> mapped = new ConcurrentHashMap<>();

    EntityCopies(EntityManager entityManager, SearchedTable.All searched) {
        this.entityManager = entityManager;
        this.searched = searched;
    }

    /** Inserts rows, kind by kind in the order in which the kinds come first. */
    void insert(Connection connection, List<?> rows) throws SQLException {
        var session = entityManager.unwrap(SharedSessionContractImplementor.class);
        var kinds = new LinkedHashMap<Class<?>, TableCopy>();
        for (var row : rows) {
            var kind = mapped.computeIfAbsent(row.getClass(), type -> mapped(session, type));
            kinds.computeIfAbsent(row.getClass(), unused -> kind.copy()).add(kind.values(session, row));
        }
        TableCopy.send(connection, kinds.values());
    }

    private Mapped mapped(SharedSessionContractImplementor session, Class<?> type) {
        var entity = session.getFactory().getMappingMetamodel().getEntityDescriptor(type);
        var columns = new ArrayList<String>();
        columns.add(((SelectableMapping) entity.getIdentifierMapping()).getSelectionExpression());
        entity.getAttributeMappings()
                .forEach(attribute -> attribute.forEachSelectable((place, column) -> {
                    if (column.isInsertable()) {
                        columns.add(column.getSelectionExpression());
                    }
                }));
        var table = entity.getMappedTableDetails().getTableName();
        var texts = searched.tables().stream()
                .filter(one -> one.table().equals(table))
                .flatMap(one -> one.texts().stream())
                .mapToInt(text -> columns.indexOf(text.column()))
                .toArray();
        return new Mapped(entity, table, columns, texts);
    }

    /**
     * A kind of entity.
     *
     * @param texts the places of the columns that it is found by; none where it is not searched
     */
    private record Mapped(EntityPersister entity, String table, List<String> columns, int[] texts) {

        TableCopy copy() {
            return new TableCopy(table, String.join(", ", columns) + (texts.length == 0 ? "" : ", search"));
        }

        @Nullable Object[] values(SharedSessionContractImplementor session, Object row) {
            var values = new ArrayList<@Nullable Object>(columns.size() + 1);
            var id = entity.getIdentifier(row, session);
            values.add(id == null ? NewId.next() : id);
            var attributes = entity.getAttributeMappings();
            for (int i = 0; i < attributes.size(); i++) {
                var attribute = attributes.get(i);
                attribute.decompose(
                        attribute.getValue(row),
                        (place, value, column) -> {
                            if (column.isInsertable()) {
                                values.add(value);
                            }
                        },
                        session);
            }
            if (texts.length > 0) {
                var found = IntStream.of(texts)
                        .mapToObj(values::get)
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .toList();
                values.add((Supplier<String>) () -> SearchKeys.literal(found));
            }
            return values.toArray();
        }
    }
}
