package org.kardan.projects.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;
import org.kardan.projects.Graph;
import org.kardan.projects.WholeProject;
import org.kardan.projects.project.Project;

/** Random worlds: what is to fall with a source is asked, the source retracted, and what has fallen compared. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PredictedRetractionTest {

    private static final int SOURCES = 6;
    private static final int CLAIMS = 12;
    private static final int VISITS = 5;
    private static final String FACT =
            "{ __typename ... on Claim { id } ... on SiteVisit { id } ... on PlantIdentification { id } }";

    @Inject
    Fixture fixture;

    @Inject
    WholeProject whole;

    private final Map<String, UUID> ids = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatWasForetoldIsWhatHappens(long seed) {
        var random = new Random(seed);
        var project = fixture.project("foretold");
        var codes = sources(random);
        facts(random, project, codes);
        // Two after one another: the second is asked in a world in which facts have fallen.
        for (int turn = 0; turn < 2; turn++) {
            var code = codes.get(random.nextInt(SOURCES));
            var before = strengths(project);
            var foretold = Graph.data(
                            "{ source(code: \"%s\") { id version retractedAt projectFacts(first: 100) { totalCount edges { node { falls strengthAfterRetraction { score affirmingOrigins denyingOrigins } fact %s } } } } }"
                                    .formatted(code, FACT))
                    .setRootPath("data.source");
            if (foretold.getString("retractedAt") != null) {
                assertThat(foretold.getInt("projectFacts.totalCount")).isZero();
                continue;
            }
            var expected = expected(before, foretold);

            var done = Graph.data(
                    "mutation { done: retractSource(id: \"%s\", version: %d, reason: \"forged\", withdrawCitations: true) { fallenFacts } }"
                            .formatted(foretold.getString("id"), foretold.getInt("version")));

            var after = strengths(project);
            assertThat(after.keySet()).as("what stands").isEqualTo(expected.keySet());
            assertThat(done.getInt("done.fallenFacts")).isEqualTo(before.size() - after.size());
            expected.forEach((id, strength) -> {
                if (strength != null) {
                    assertThat(after.get(id)).as(id).isEqualTo(strength);
                }
            });
        }
    }

    /** What is to stand, with its strength where that was foretold; null where it may only lose what denies it. */
    private static Map<String, String> expected(Map<String, String> before, JsonPath foretold) {
        var expected = new HashMap<String, String>();
        before.keySet().forEach(id -> expected.put(id, null));
        var nodes = foretold.getList("projectFacts.edges.node");
        assertThat(foretold.getInt("projectFacts.totalCount")).isEqualTo(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            var node = "projectFacts.edges[" + i + "].node.";
            var id = foretold.getString(node + "fact.id");
            assertThat(before).containsKey(id);
            if (foretold.getBoolean(node + "falls")) {
                expected.remove(id);
            } else {
                expected.put(id, strength(foretold, node + "strengthAfterRetraction."));
            }
        }
        return expected;
    }

    private List<String> sources(Random random) {
        var mark = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var codes = new ArrayList<String>();
        for (int i = 0; i < SOURCES; i++) {
            var origin = codes.isEmpty() || random.nextBoolean() ? null : codes.get(random.nextInt(codes.size()));
            codes.add("F%d-%s".formatted(i, mark));
            ids.put(codes.getLast(), whole.source(codes.getLast(), origin));
        }
        return codes;
    }

    private void facts(Random random, Project project, List<String> codes) {
        for (int i = 0; i < CLAIMS; i++) {
            cite(random, whole.claim(project, "Claim " + i), codes);
        }
        for (int i = 0; i < VISITS; i++) {
            var visit = fixture.visit(project, random.nextInt(4) == 0 ? null : UUID.randomUUID(), "a plant", "2026");
            cite(random, visit.getId(), codes);
            if (visit.getIdentificationId() != null) {
                cite(random, visit.getIdentificationId(), codes);
            }
        }
    }

    private void cite(Random random, UUID fact, List<String> codes) {
        var cited = new HashSet<String>();
        int citations = 1 + random.nextInt(3);
        for (int i = 0; i < citations; i++) {
            var code = codes.get(random.nextInt(codes.size()));
            if (cited.add(code)) {
                var modality = random.nextInt(3) == 0 ? Modality.DENIED : Modality.values()[random.nextInt(6)];
                whole.cite(fact, ids.get(code), modality);
            }
        }
    }

    private static Map<String, String> strengths(Project project) {
        var page = Graph.data(
                        "{ project(slug: \"%s\") { facts(first: 100) { edges { node { strength { score affirmingOrigins denyingOrigins } fact %s } } } } }"
                                .formatted(project.getSlug(), FACT))
                .setRootPath("data.project.facts");
        var strengths = new HashMap<String, String>();
        for (int i = 0; i < page.getList("edges").size(); i++) {
            var node = "edges[" + i + "].node.";
            strengths.put(page.getString(node + "fact.id"), strength(page, node + "strength."));
        }
        return strengths;
    }

    private static String strength(JsonPath page, String of) {
        return page.getString(of + "score") + " " + page.getString(of + "affirmingOrigins") + " "
                + page.getString(of + "denyingOrigins");
    }
}
