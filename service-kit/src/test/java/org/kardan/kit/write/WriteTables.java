package org.kardan.kit.write;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.kardan.kit.testing.TestDatabase;

/** A database with the tables of the write side, and transactions on it. */
public final class WriteTables implements AutoCloseable {

    private final String url = TestDatabase.freshDatabase();
    private final EntityManagerFactory factory;

    public WriteTables() {
        factory = new HibernatePersistenceConfiguration("write")
                .jdbcUrl(url)
                .jdbcCredentials("postgres", "postgres")
                .createEntityManagerFactory();
        inTransaction(entityManager -> {
            for (var statement : sql().split(";\n")) {
                entityManager.createNativeQuery(statement).executeUpdate();
            }
            return null;
        });
    }

    public String url() {
        return url;
    }

    /** A session with a transaction begun; whoever asks ends it. */
    public EntityManager begin() {
        var entityManager = factory.createEntityManager();
        entityManager.getTransaction().begin();
        return entityManager;
    }

    public <T> T inTransaction(Function<EntityManager, T> work) {
        try (var entityManager = begin()) {
            try {
                var result = work.apply(entityManager);
                entityManager.getTransaction().commit();
                return result;
            } finally {
                if (entityManager.getTransaction().isActive()) {
                    entityManager.getTransaction().rollback();
                }
            }
        }
    }

    public void run(Consumer<EntityManager> work) {
        inTransaction(entityManager -> {
            work.accept(entityManager);
            return entityManager;
        });
    }

    /** The audit log's writer, for an actor. */
    public static Audit audit(EntityManager entityManager, String actor) {
        return new Audit(entityManager, actor(actor));
    }

    /** An actor without a request. */
    static Actor actor(String name) {
        return new Actor(null) {
            @Override
            public String name() {
                return name;
            }
        };
    }

    @Override
    public void close() {
        factory.close();
    }

    private static String sql() {
        try (var stream = Objects.requireNonNull(WriteTables.class.getResourceAsStream("/write-tables.sql"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
