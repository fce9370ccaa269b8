package org.kardan.projects.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.projects.write.Writing.citation;
import static org.kardan.projects.write.Writing.correct;
import static org.kardan.projects.write.Writing.done;
import static org.kardan.projects.write.Writing.input;
import static org.kardan.projects.write.Writing.record;
import static org.kardan.projects.write.Writing.retract;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;
import org.kardan.projects.Graph;

/** Many who write at once, over HTTP: nobody's change is lost, and nothing is done twice. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RacingWritersTest {
    private static final int WRITERS = 6;
    private static final int TURNS = 3;

    @Inject
    Fixture fixture;

    private String project;

    @BeforeEach
    void aProject() {
        project = fixture.project("racing").getSlug();
    }

    @Test
    void whoReadsAgainAfterAConflictLosesNoUpdate() throws Exception {
        var id = done(record("Hub", project, capacity(0), "")).getString("id");

        race(() -> {
            for (int turn = 0; turn < TURNS; turn++) {
                addOne(id);
            }
            return id;
        });

        assertThat(hub().getInt("capacityLow")).isEqualTo(WRITERS * TURNS);
        assertThat(hub().getInt("version")).isEqualTo(1 + WRITERS * TURNS);
    }

    @Test
    void ofThoseWhoHaveReadOneVersionOneWins() throws Exception {
        var id = done(record("Hub", project, capacity(0), "")).getString("id");

        var codes = race(() -> {
            var code = correct("Hub", id, 1, capacity(1), "").getString("errors[0].extensions.code");
            return code == null ? "done" : code;
        });

        assertThat(codes).containsOnly("done", "CONFLICT");
        assertThat(Collections.frequency(codes, "done")).isEqualTo(1);
        assertThat(hub().getInt("version")).isEqualTo(2);
    }

    @Test
    void nothingRefersToAPartyThatWasRetractedMeanwhile() throws Exception {
        for (int turn = 0; turn < TURNS * WRITERS; turn++) {
            var party = done(record(
                            "Party",
                            project,
                            input("country", "IR", "role", "INVESTOR", "validFrom", "undisclosed"),
                            ""))
                    .getString("id");
            var claim = input("party", party, "area", "DESIGN", "direction", "OFFERS");
            var first = new AtomicBoolean();

            var done = race(() -> first.compareAndSet(false, true)
                    ? "retracted " + (retract(party, 1).get("errors") == null)
                    : "claimed "
                            + (record("CapabilityClaim", project, claim, "").get("errors") == null));

            assertThat(done.contains("retracted true") && done.contains("claimed true"))
                    .as("%s", done)
                    .isFalse();
        }
    }

    @Test
    void aMutationThatManySendUnderOneKeyIsDoneOnce() throws Exception {
        var mutation =
                "mutation($p: ID!, $i: HubInput!) { done: recordHub(project: $p, input: $i, idempotencyKey: \"%s\") { id } }"
                        .formatted(UUID.randomUUID());

        var ids = race(() -> done(Graph.ask(mutation, Map.of("p", project, "i", capacity(7))))
                .getString("id"));

        assertThat(new LinkedHashSet<>(ids)).hasSize(1);
        assertThat(hubs().getList("")).hasSize(1);
    }

    @Test
    void noTwoSourcesComeToDeriveFromOneAnother() throws Exception {
        var codes = List.of(source(), source());
        var other = new AtomicInteger();

        var outcomes = race(() -> {
            int one = other.getAndIncrement() % 2;
            var code = derive(codes.get(one), codes.get(1 - one)).getString("errors[0].extensions.code");
            return code == null ? "done" : code;
        });

        assertThat(outcomes).containsOnly("done", "CONFLICT", "BAD_USER_INPUT");
        assertThat(Collections.frequency(outcomes, "done")).isEqualTo(1);
        assertThat(codes.stream()
                        .map(code -> Graph.data("{ source(code: \"" + code + "\") { origin { code } } }")
                                .getString("source.origin.code"))
                        .distinct())
                .as("both go back to one origin")
                .hasSize(1);
    }

    @Test
    void nothingRestsOnASourceThatIsRetractedMeanwhile() throws Exception {
        for (int turn = 0; turn < TURNS * WRITERS; turn++) {
            var code = source();
            var ofSource = input("kind", "OTHER", "statement", "S", "citations", List.of(citation(code, "ASSERTED")));
            var claim = done(record("Claim", project, ofSource, "")).getString("id");
            var other = new AtomicInteger();

            var outcomes = race(() -> outcome(
                    switch (other.getAndIncrement()) {
                        case 0 -> withdraw(code);
                        case 1 -> correct("Claim", claim, 1, ofSource, "");
                        case 2 -> cite(claim);
                        default -> record("Claim", project, ofSource, "");
                    }));

            assertThat(outcomes).isSubsetOf("done", "CONFLICT");
            while (!outcome(withdraw(code)).equals("CONFLICT")) {
                // Until it has been retracted: whoever cites it meanwhile comes first.
            }
            var left = Graph.data(
                    "{ source(code: \"%s\") { retractedAt projectFacts { totalCount } } project(slug: \"%s\") { claims { citations { source { code } } } } }"
                            .formatted(code, project));
            assertThat(left.getString("source.retractedAt")).isNotNull();
            assertThat(left.getInt("source.projectFacts.totalCount")).isZero();
            assertThat(left.<List<String>>getList("project.claims.citations.source.code"))
                    .allSatisfy(codes -> assertThat(codes).isNotEmpty().doesNotContain(code));
        }
    }

    private static String outcome(JsonPath answer) {
        return answer.get("errors") == null ? "done" : answer.getString("errors[0].extensions.code");
    }

    private static JsonPath withdraw(String code) {
        var id = Graph.data("{ source(code: \"%s\") { id } }".formatted(code)).getString("source.id");
        return Graph.ask(
                "mutation { retractSource(id: \"%s\", version: 1, reason: \"forged\", withdrawCitations: true) { key } }"
                        .formatted(id));
    }

    private static JsonPath cite(String claim) {
        return Graph.ask(
                "mutation { citeFact(id: \"%s\", version: 1, citation: {source: \"S5\", modality: REPORTED}) { id } }"
                        .formatted(claim));
    }

    private static String source() {
        var code = "R-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        Graph.data(
                "mutation { recordSource(input: {code: \"%s\", kind: REPORT, title: \"R\", published: \"2026\"}) { id } }"
                        .formatted(code));
        return code;
    }

    private static JsonPath derive(String code, String from) {
        var id = Graph.data("{ source(code: \"%s\") { id } }".formatted(code)).getString("source.id");
        return Graph.ask(
                "mutation { correctSource(id: \"%s\", version: 1, input: {code: \"%s\", kind: REPORT, title: \"R\", published: \"2026\", derivedFrom: \"%s\"}) { id } }"
                        .formatted(id, code, from));
    }

    private void addOne(String id) {
        while (true) {
            var read = hub();
            var answer = correct("Hub", id, read.getInt("version"), capacity(read.getInt("capacityLow") + 1), "");
            if (answer.getList("errors") == null) {
                return;
            }
            assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("CONFLICT");
        }
    }

    private static Map<String, Object> capacity(int low) {
        return input(
                "region",
                "RU-TVE",
                "certainty",
                "POTENTIAL",
                "validFrom",
                "undisclosed",
                "capacityLow",
                low,
                "capacityHigh",
                1000);
    }

    private JsonPath hubs() {
        return Graph.data("{ project(slug: \"%s\") { hubs { id version capacityLow } } }".formatted(project))
                .setRootPath("data.project.hubs");
    }

    private JsonPath hub() {
        return hubs().setRootPath("data.project.hubs[0]");
    }

    private static List<String> race(Callable<String> writer) throws Exception {
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var results = writers.invokeAll(Collections.nCopies(WRITERS, writer));
            var values = new ArrayList<String>();
            for (var result : results) {
                values.add(result.get());
            }
            return values;
        }
    }
}
