package org.kardan.suppliers.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.kardan.kit.write.Audit;

/** Whose audit entries a bulk load has written by itself, so that whoever follows them is woken as after any other change. */
public final class ChangedSubjects {

    private final Set<UUID> subjects = new LinkedHashSet<>();

    /** Remembers the subject of an audit entry. */
    public void add(UUID subject) {
        subjects.add(subject);
    }

    /** Wakes who listens once the transaction commits, and nobody if it does not; forgets the subjects. */
    public void wake(Connection connection) throws SQLException {
        if (subjects.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(
                "select count(pg_notify('" + Audit.CHANNEL + "', subject::text)) from unnest(?) as subject")) {
            statement.setArray(1, connection.createArrayOf("uuid", subjects.toArray()));
            statement.execute();
        }
        subjects.clear();
    }
}
