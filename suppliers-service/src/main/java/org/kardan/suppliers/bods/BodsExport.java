package org.kardan.suppliers.bods;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Writes the organisations and the stakes between them that are believed now, as one moment saw them, row by row: the memory it
 * takes does not grow with what there is.
 */
@ApplicationScoped
public class BodsExport {

    private static final int ROWS_AT_ONCE = 1_000;

    private final AgroalDataSource database;
    private final BodsPublication publication;

    BodsExport(AgroalDataSource database, BodsPublication publication) {
        this.database = database;
        this.publication = publication;
    }

    /** @param lines one statement a line, rather than one array */
    public void write(OutputStream out, boolean lines) throws IOException {
        // The container closes the stream it has lent; closing it here would hide an error that comes later.
        try (var json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                var connection = database.getConnection()) {
            if (lines) {
                json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            } else {
                json.writeStartArray();
            }
            var writer = new StatementWriter(json, publication, LocalDate.now(Clock.systemUTC()));
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try {
                each(connection, HeldParty.QUERY, row -> writer.write(HeldParty.of(row)));
                each(connection, HeldStake.QUERY, row -> writer.write(HeldStake.of(row)));
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
            }
            if (!lines) {
                json.writeEndArray();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the export could not be read", e);
        }
    }

    private static void each(Connection connection, String query, Row row) throws SQLException, IOException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            var rows = statement.executeQuery();
            while (rows.next()) {
                row.take(rows);
            }
        }
    }

    private interface Row {
        void take(ResultSet row) throws SQLException, IOException;
    }
}
