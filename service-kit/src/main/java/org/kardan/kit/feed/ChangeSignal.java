package org.kardan.kit.feed;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.write.Audit;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears PostgreSQL's NOTIFY of changes, whichever replica made them: one connection for the whole process, outside of the pool,
 * opened with the first listener. It only wakes readers up. While it is broken it is opened again, each time after a longer
 * wait, and then everybody is woken, since nobody knows what went unheard.
 *
 * <p>LISTEN needs a session of its own: a pooler between the service and the database has to be in session mode.
 */
@ApplicationScoped
public class ChangeSignal {

    private static final Logger LOG = Logger.getLogger(ChangeSignal.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    /** How long the connection may be silent before it is asked whether it lives. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final String url;
    private final Properties properties = new Properties();
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private @Nullable Thread thread;
    private volatile boolean stopped;

    ChangeSignal(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.url = url;
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", application + " listening");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "5");
    }

    /** Who wants to be woken. */
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    /** Not a record: two readers of the same subject are two. */
    private static final class Listener {
        private final @Nullable String subject;
        private final Runnable wake;

        Listener(@Nullable UUID subject, Runnable wake) {
            this.subject = subject == null ? null : subject.toString();
            this.wake = wake;
        }

        void hear(String changed) {
            if (subject == null || subject.equals(changed)) {
                wake.run();
            }
        }
    }

    /**
     * Wakes somebody up after changes, and whenever changes may have gone unheard, until they are no longer registered.
     *
     * @param subject only for changes of what belongs to it; null for all
     * @param wake must neither block nor throw
     */
    public Registration register(@Nullable UUID subject, Runnable wake) {
        var listener = new Listener(subject, wake);
        listeners.add(listener);
        start();
        return () -> listeners.remove(listener);
    }

    private synchronized void start() {
        if (thread == null && !stopped) {
            thread = Thread.ofVirtual().name("change-signal").start(this::listen);
        }
    }

    @PreDestroy
    synchronized void stop() {
        stopped = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void listen() {
        var wait = FIRST_WAIT;
        while (!stopped) {
            try (var connection = new Driver().connect(url, properties)) {
                begin(connection);
                wait = FIRST_WAIT;
                hear(connection);
            } catch (SQLException e) {
                if (stopped) {
                    return;
                }
                LOG.warnf(
                        "changes are not heard at once; listening again in %d ms: %s", wait.toMillis(), e.getMessage());
                pause(wait);
                wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
            }
        }
    }

    private void begin(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + Audit.CHANNEL);
        }
        listeners.forEach(listener -> listener.wake.run());
    }

    private void hear(Connection connection) throws SQLException {
        var notified = connection.unwrap(PGConnection.class);
        while (!stopped) {
            var heard = notified.getNotifications((int) SILENCE.toMillis());
            if (heard.length == 0 && !connection.isValid((int) SILENCE.toSeconds())) {
                throw new SQLException("the connection is dead");
            }
            for (PGNotification notification : heard) {
                wake(notification.getParameter());
            }
        }
    }

    private void wake(String changed) {
        listeners.forEach(listener -> listener.hear(changed));
    }

    private static void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
