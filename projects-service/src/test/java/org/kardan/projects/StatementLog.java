package org.kardan.projects;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Writes down each SQL statement that the service sends while a test listens, and on what kind of thread. */
@ApplicationScoped
@PersistenceUnitExtension
public class StatementLog implements StatementInspector {

    private static final long serialVersionUID = 1L;

    /** A statement as it was sent. */
    public record Statement(String sql, boolean onVirtualThread) {}

    private static final List<Statement> STATEMENTS = new CopyOnWriteArrayList<>();

    @Override
    public String inspect(String sql) {
        STATEMENTS.add(new Statement(sql, Thread.currentThread().isVirtual()));
        return sql;
    }

    /** The statements sent while something ran. */
    public static List<Statement> during(Runnable action) {
        STATEMENTS.clear();
        action.run();
        return List.copyOf(STATEMENTS);
    }
}
