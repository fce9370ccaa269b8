package org.kardan.kit.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.error.Conflict;

/**
 * Does a mutation once, however often it is sent under one key. The key is written in the transaction of the change: of two
 * requests that race, the second waits at the unique index until the first has committed, and then finds its result; a change
 * that fails leaves no key behind, and may be sent again.
 */
@ApplicationScoped
public class Idempotency {

    private static final int LONGEST_KEY = 200;

    private final EntityManager entityManager;
    private final Actor actor;

    Idempotency(EntityManager entityManager, Actor actor) {
        this.entityManager = entityManager;
        this.actor = actor;
    }

    /**
     * A mutation as it was asked for.
     *
     * @param name the mutation, for example {@code recordHub}
     * @param input all its arguments but the key, as a value that Jackson can write
     * @param key the caller's key; null when the caller does not ask for this
     */
    public record Call(String name, Object input, @Nullable String key) {}

    /**
     * What to remember of a result, and how to find the result again by it.
     *
     * @param of a short text that names the result, for example the id of a fact and its version
     */
    public record Reference<T>(Function<T, String> of, Function<String, T> find) {}

    /**
     * The result of the work, or that of an earlier call under the same key.
     *
     * @throws Conflict when the key has been used for something else
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> T once(Call call, Reference<T> reference, Supplier<T> work) {
        var key = call.key();
        if (key == null) {
            return work.get();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new BadUserInput(
                    "idempotencyKey", "it is blank or too long", "give 1 to 200 characters, for example a UUID");
        }
        var hash = CanonicalJson.hash(call.input());
        if (!isFirst(key, call.name(), hash)) {
            return reference.find().apply(earlier(key, call.name(), hash));
        }
        var result = work.get();
        remember(key, reference.of().apply(result));
        return result;
    }

    private boolean isFirst(String key, String mutation, byte[] hash) {
        return entityManager
                        .createNativeQuery("""
                                insert into idempotency_keys (actor, key, mutation, input_hash)
                                values (:actor, :key, :mutation, :hash) on conflict (actor, key) do nothing
                                """)
                        .setParameter("actor", actor.name())
                        .setParameter("key", key)
                        .setParameter("mutation", mutation)
                        .setParameter("hash", hash)
                        .executeUpdate()
                == 1;
    }

    private String earlier(String key, String mutation, byte[] hash) {
        var row = (Object[]) entityManager
                .createNativeQuery(
                        "select mutation, input_hash, result from idempotency_keys where actor = :actor and key = :key",
                        Object[].class)
                .setParameter("actor", actor.name())
                .setParameter("key", key)
                .getSingleResult();
        if (!mutation.equals(row[0]) || !Arrays.equals(hash, (byte[]) row[1])) {
            throw new Conflict(
                    "idempotencyKey: %s has been used for %s; use a new key for another mutation or another input"
                            .formatted(key, mutation.equals(row[0]) ? mutation + " with another input" : row[0]));
        }
        return (String) row[2];
    }

    private void remember(String key, String result) {
        entityManager
                .createNativeQuery("update idempotency_keys set result = :result where actor = :actor and key = :key")
                .setParameter("result", result)
                .setParameter("actor", actor.name())
                .setParameter("key", key)
                .executeUpdate();
    }
}
