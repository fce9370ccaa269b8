package org.kardan.kit.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.write.Idempotency.Call;
import org.kardan.kit.write.Idempotency.Reference;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdempotencyTest {

    private static final Reference<String> ITSELF = new Reference<>(Function.identity(), Function.identity());

    private final AtomicInteger done = new AtomicInteger();
    private WriteTables tables;

    @BeforeAll
    void start() {
        tables = new WriteTables();
    }

    @AfterAll
    void stop() {
        tables.close();
    }

    private String send(String mutation, Object input, @Nullable String key) {
        return send("ada", mutation, input, key);
    }

    private String send(String actor, String mutation, Object input, @Nullable String key) {
        return tables.inTransaction(e -> new Idempotency(e, WriteTables.actor(actor))
                .once(new Call(mutation, input, key), ITSELF, () -> "result " + done.incrementAndGet()));
    }

    @Test
    void theSameKeyAndInputGiveTheSameResult() {
        var key = UUID.randomUUID().toString();
        var first = send("recordHub", Map.of("a", 1, "b", 2), key);

        var other = new LinkedHashMap<String, Object>();
        other.put("b", 2);
        other.put("a", 1);

        assertThat(send("recordHub", other, key)).isEqualTo(first);
    }

    @Test
    void theSameKeyForAnotherInputOrMutationIsAConflict() {
        var key = UUID.randomUUID().toString();
        send("recordHub", Map.of("a", 1), key);

        assertThatThrownBy(() -> send("recordHub", Map.of("a", 2), key))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("recordHub with another input");
        assertThatThrownBy(() -> send("recordParty", Map.of("a", 1), key))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("used for recordHub");
    }

    @Test
    void withoutAKeyEachCallIsAnother() {
        assertThat(send("recordHub", Map.of(), null)).isNotEqualTo(send("recordHub", Map.of(), null));
    }

    @Test
    void keysOfTwoCallersAreTwoKeys() {
        var key = UUID.randomUUID().toString();

        assertThat(send("ada", "recordHub", Map.of(), key)).isNotEqualTo(send("bob", "recordHub", Map.of(), key));
    }

    @Test
    void aKeyIsFreeAgainAfterAFailure() {
        var key = UUID.randomUUID().toString();
        assertThatThrownBy(() -> tables.inTransaction(e -> new Idempotency(e, WriteTables.actor("ada"))
                        .once(new Call("recordHub", Map.of(), key), ITSELF, () -> {
                            throw new Conflict("not now");
                        })))
                .isInstanceOf(Conflict.class);

        assertThat(send("recordHub", Map.of(), key)).startsWith("result");
    }

    @Test
    void requestsThatRaceUnderOneKeyAllGetTheResultOfTheFirst() throws Exception {
        var key = UUID.randomUUID().toString();
        int before = done.get();
        var start = new CountDownLatch(1);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(i -> executor.submit(() -> {
                        start.await();
                        return send("recordHub", Map.of(), key);
                    }))
                    .toList();
            start.countDown();

            var results = List.copyOf(answers).stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .distinct();

            assertThat(results).hasSize(1);
        }
        assertThat(done.get()).isEqualTo(before + 1);
    }

    @Test
    void aKeyHasALength() {
        assertThatThrownBy(() -> send("recordHub", Map.of(), " "))
                .isInstanceOf(BadUserInput.class)
                .hasMessageStartingWith("idempotencyKey: ");
        assertThatThrownBy(() -> send("recordHub", Map.of(), "x".repeat(201))).isInstanceOf(BadUserInput.class);
    }
}
