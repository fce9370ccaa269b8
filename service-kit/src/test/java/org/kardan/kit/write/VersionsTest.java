package org.kardan.kit.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.error.NotFound;
import org.kardan.kit.write.Versions.FactTable;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VersionsTest {

    private static final FactTable FACTS = new FactTable("Fact", "facts");
    private static final OffsetDateTime TOMORROW = OffsetDateTime.now().plusDays(1);

    private WriteTables tables;

    @BeforeAll
    void start() {
        tables = new WriteTables();
    }

    @AfterAll
    void stop() {
        tables.close();
    }

    private UUID fact(OffsetDateTime knownFrom) {
        var id = UUID.randomUUID();
        tables.run(e -> insert(e, id, 1, knownFrom));
        return id;
    }

    private static void insert(EntityManager e, UUID id, int version, OffsetDateTime knownFrom) {
        e.createNativeQuery("insert into facts (id, version, about, known_from) values (:id, :version, :id, :from)")
                .setParameter("id", id)
                .setParameter("version", version)
                .setParameter("from", knownFrom)
                .executeUpdate();
    }

    private int correct(UUID id, int version) {
        return tables.inTransaction(e -> {
            var versions = new Versions(e);
            var believed = versions.lock(FACTS, id, version);
            var at = versions.moment(List.of(believed));
            versions.close(FACTS, id, at);
            insert(e, id, believed.next(), at);
            return believed.next();
        });
    }

    private List<?> intervals(UUID id) {
        return tables.inTransaction(
                e -> e.createNativeQuery("select known_from, known_to from facts where id = :id order by version")
                        .setParameter("id", id)
                        .getResultList());
    }

    @Test
    void aCorrectionEndsOneVersionWhereTheNextBegins() {
        var id = fact(OffsetDateTime.now().minusDays(1));

        correct(id, 1);

        var rows = intervals(id);
        assertThat(((Object[]) rows.get(0))[1]).isEqualTo(((Object[]) rows.get(1))[0]);
        assertThat(((Object[]) rows.get(1))[1]).isNull();
    }

    @Test
    void aStaleVersionIsAConflictThatNamesThePresentOne() {
        var id = fact(OffsetDateTime.now());
        correct(id, 1);

        assertThatThrownBy(() -> correct(id, 1))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("is at version 2, not 1");
    }

    @Test
    void ofManyWhoHaveReadTheSameVersionOneSucceeds() throws Exception {
        var id = fact(OffsetDateTime.now());
        var conflicts = new AtomicInteger();
        var start = new CountDownLatch(1);
        Callable<Integer> attempt = () -> {
            start.await();
            return correct(id, 1);
        };
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = IntStream.range(0, 8)
                    .mapToObj(i -> executor.submit(attempt))
                    .toList();
            start.countDown();
            for (var result : attempts) {
                try {
                    result.get();
                } catch (ExecutionException e) {
                    assertThat(e).cause().isInstanceOf(Conflict.class).hasMessageContaining("version 2, not 1");
                    conflicts.incrementAndGet();
                }
            }
        }

        assertThat(conflicts).hasValue(7);
        assertThat(intervals(id)).hasSize(2);
    }

    @Test
    void aClockThatGoesBackStillEndsAVersionAfterItsBeginning() {
        var id = fact(TOMORROW);

        correct(id, 1);
        correct(id, 2);

        assertThat(intervals(id)).hasSize(3);
    }

    @Test
    void whatIsRetractedCannotBeCorrected() {
        var id = fact(OffsetDateTime.now());
        tables.run(e -> new Versions(e).close(FACTS, id, TOMORROW));

        assertThatThrownBy(() -> correct(id, 1)).isInstanceOf(Conflict.class).hasMessageContaining("retracted");
    }

    @Test
    void whatHasNeverBeenIsNotFound() {
        assertThatThrownBy(() -> correct(UUID.randomUUID(), 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void allFactsThatReferToSomethingEndTogether() {
        var id = fact(OffsetDateTime.now());

        tables.run(e -> new Versions(e).closeAll(FACTS, "about", List.of(id), TOMORROW));

        assertThat(((Object[]) intervals(id).getFirst())[1]).isNotNull();
    }

    @Test
    void aRowCountsItsVersionUpAndTheNextOneBeginsAtTheMomentThatItsCallerIsTold() {
        var things = new FactTable("Thing", "things");
        tables.run(e ->
                e.createNativeQuery("insert into things (code) values ('S1')").executeUpdate());

        var since = new OffsetDateTime[1];
        tables.run(e -> since[0] = new Versions(e).lockRow(things, "code", "S1", 1));

        tables.run(e -> assertThat(e.createNativeQuery("select known_from from things", OffsetDateTime.class)
                        .getSingleResult())
                .isEqualTo(since[0]));
        assertThatThrownBy(() -> tables.run(e -> new Versions(e).lockRow(things, "code", "S1", 1)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("is at version 2, not 1");
        assertThatThrownBy(() -> tables.run(e -> new Versions(e).lockRow(things, "code", "S9", 1)))
                .isInstanceOf(NotFound.class);
    }
}
