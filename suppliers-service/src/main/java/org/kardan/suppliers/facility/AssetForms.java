package org.kardan.suppliers.facility;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.kardan.kit.write.TableCopy;

/** Keeps the search forms of assets' names, which PostgreSQL cannot make itself. */
@ApplicationScoped
class AssetForms {

    private static final int ROWS_AT_ONCE = 5_000;

    private static final String MISSING = """
            select n.asset_id, n.name from (
                select id as asset_id, name from assets union select asset_id, value from asset_names where known_to is null) n
            where not exists (select 1 from asset_forms f where f.asset_id = n.asset_id and f.name = n.name)
            limit %d
            """.formatted(ROWS_AT_ONCE);

    /** Makes the forms that are missing, a few thousand at a time, in the connection's transaction. */
    void complete(Connection connection) throws SQLException {
        try (var lock = connection.createStatement()) {
            // Two imports at once would make the same forms.
            lock.execute("lock table asset_forms in share row exclusive mode");
        }
        for (int made = ROWS_AT_ONCE; made == ROWS_AT_ONCE; ) {
            made = completeSome(connection);
        }
    }

    private static int completeSome(Connection connection) throws SQLException {
        var rows = new TableCopy("asset_forms", "asset_id, name, form");
        try (var query = connection.prepareStatement(MISSING)) {
            var found = query.executeQuery();
            while (found.next()) {
                rows.add(found.getObject(1, UUID.class), found.getString(2), Facility.form(found.getString(2)));
            }
        }
        int made = rows.count();
        TableCopy.send(connection, List.of(rows));
        return made;
    }
}
