package org.kardan.kit.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kardan.kit.error.BadUserInput;

/** Writes all lines of some types, as one moment saw them, through a cursor: the memory it takes does not grow with the rows. */
@ApplicationScoped
public class Exports {

    private static final int ROWS_AT_ONCE = 500;

    private final DataSource database;
    private final TransferCatalogue catalogue;

    Exports(DataSource database, TransferCatalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    /** The types with these names, in the order in which they refer to one another; all where none is named. */
    public List<TransferType> types(Collection<String> names) {
        var known = catalogue.types().stream().map(TransferType::name).collect(Collectors.toSet());
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new BadUserInput(
                    "types",
                    "'" + name + "' is unknown",
                    "give some of " + known.stream().sorted().toList());
        });
        return catalogue.types().stream()
                .filter(type -> names.isEmpty() || Set.copyOf(names).contains(type.name()))
                .toList();
    }

    /** Writes the lines, slower where the reader is slow. */
    public void write(List<TransferType> types, ExportView view, OutputStream out) throws IOException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            // The stream belongs to who has lent it, and is not closed here: that would hide an error which comes
            // later.
            var lines = new BufferedOutputStream(out, 64 * 1024);
            try {
                for (var type : types) {
                    write(connection, type.export().all(type.name(), view), lines);
                }
                lines.flush();
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the export could not be read", e);
        }
    }

    private static void write(Connection connection, String sql, OutputStream out) throws SQLException, IOException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            var rows = statement.executeQuery();
            while (rows.next()) {
                out.write(rows.getString(1).getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
        }
    }
}
