package org.kardan.projects.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Graph;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SeedTest {

    @Inject
    Seed seed;

    @Inject
    SeedWriter writer;

    @Inject
    EntityManager entityManager;

    @Test
    void aSecondStartTakesNothingIn() {
        var before = rows();

        assertThat(seed.load()).isZero();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void replicasThatStartTogetherLoadEachFileOnce() throws Exception {
        var before = rows();
        forgetTheFiles();

        var loaded = together(6, () -> seed.load());

        assertThat(loaded.stream().mapToInt(i -> i).sum()).isEqualTo(3);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aFactThatHasBeenCorrectedSinceIsLeftAlone() {
        var need = UUID.fromString(Graph.ofProject("componentNeeds { id }").getString("componentNeeds[2].id"));
        retract(need);
        forgetTheFiles();

        seed.load();

        var known = Graph.ofProject("componentNeeds { component { code } }").getList("componentNeeds.component.code");
        restore(need);
        assertThat(known).isEqualTo(List.of("SEATS", "INTERIORS"));
    }

    @Test
    void aFactWithoutACitationIsRefused() {
        assertThatThrownBy(() -> writer.cite(UUID.randomUUID(), OffsetDateTime.now(), List.of()))
                .hasMessageContaining("nothing is stated without a source");
    }

    private static List<Integer> together(int times, Callable<Integer> action) throws Exception {
        try (var executor = Executors.newFixedThreadPool(times)) {
            var results = executor.invokeAll(Collections.nCopies(times, action));
            return results.stream().map(Future::resultNow).toList();
        }
    }

    @Transactional
    List<Object> rows() {
        return List.of(
                count("sources"),
                count("persons"),
                count("person_names"),
                count("regions"),
                count("citations"),
                seeded("projects"),
                seeded("stage_transitions"),
                seeded("component_needs"),
                seeded("site_visits"));
    }

    private Object count(String table) {
        return entityManager.createNativeQuery("select count(*) from " + table).getSingleResult();
    }

    private Object seeded(String table) {
        return entityManager
                .createNativeQuery("select count(*) from " + table + " where id::text like '01990000-0000-7000-80%'")
                .getSingleResult();
    }

    @Transactional
    void forgetTheFiles() {
        entityManager.createNativeQuery("delete from seed_files").executeUpdate();
    }

    @Transactional
    void retract(UUID need) {
        entityManager
                .createNativeQuery("update component_needs set known_to = now() where id = :id")
                .setParameter("id", need)
                .executeUpdate();
    }

    @Transactional
    void restore(UUID need) {
        entityManager
                .createNativeQuery("update component_needs set known_to = null where id = :id")
                .setParameter("id", need)
                .executeUpdate();
    }
}
