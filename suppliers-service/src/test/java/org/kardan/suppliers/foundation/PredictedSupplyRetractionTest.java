package org.kardan.suppliers.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Graph;

/** Random worlds: what is to fall with a source is asked, page by page, the source retracted, and what has fallen compared. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PredictedSupplyRetractionTest {

    private static final int SOURCES = 6;
    private static final int FACTS = 14;
    private static final List<String> MODALITIES =
            List.of("ASSERTED", "REPORTED", "INTENDED", "POTENTIAL", "DENIED", "DENIED");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatWasForetoldIsWhatHappens(long seed) {
        var random = new Random(seed);
        var cites = new Cites();
        var codes = new ArrayList<String>();
        for (int i = 0; i < SOURCES; i++) {
            var origin = codes.isEmpty() || random.nextBoolean() ? null : codes.get(random.nextInt(codes.size()));
            codes.add(cites.source("F" + i, origin));
        }
        for (int i = 0; i < FACTS; i++) {
            if (random.nextBoolean()) {
                cites.name("Name " + i, citations(random, codes));
            } else {
                cites.restriction("Programme " + i, citations(random, codes));
            }
        }
        for (int turn = 0; turn < 2; turn++) {
            var code = codes.get(random.nextInt(SOURCES));
            var source = Graph.data(
                            "{ supplySource(code: \"%s\") { supplyVersion supplyRetractedAt supplyFacts { totalCount } } }"
                                    .formatted(code))
                    .setRootPath("data.supplySource");
            var before = cites.strengths("");
            var expected = expected(before, code, source.getInt("supplyFacts.totalCount"));
            if (source.getString("supplyRetractedAt") != null) {
                assertThat(source.getInt("supplyFacts.totalCount")).isZero();
                continue;
            }

            var done = Cites.retract(code, source.getInt("supplyVersion"));

            assertThat(done.getList("errors")).isNull();
            var after = cites.strengths("");
            assertThat(after.keySet()).as("what stands").isEqualTo(expected.keySet());
            assertThat(done.getInt("data.it.fallenFacts")).isEqualTo(before.size() - after.size());
            expected.forEach((id, strength) -> {
                if (strength != null) {
                    assertThat(after.get(id)).as(id).isEqualTo(strength);
                }
            });
        }
    }

    private static List<Map<String, Object>> citations(Random random, List<String> codes) {
        var citations = new HashMap<String, Map<String, Object>>();
        int number = 1 + random.nextInt(3);
        for (int i = 0; i < number; i++) {
            var code = codes.get(random.nextInt(codes.size()));
            var modalities = citations.isEmpty() ? MODALITIES.subList(0, 4) : MODALITIES;
            citations.putIfAbsent(code, Cites.said(code, modalities.get(random.nextInt(modalities.size()))));
        }
        return List.copyOf(citations.values());
    }

    /** What is to stand, with its strength where that was foretold; null where it may only lose what denies it. */
    private static Map<String, String> expected(Map<String, String> before, String code, int total) {
        var expected = new HashMap<String, String>();
        before.keySet().forEach(id -> expected.put(id, null));
        int seen = 0;
        JsonPath page;
        String after = "";
        do {
            page = Graph.data("""
                            { supplySource(code: "%s") { supplyFacts(first: 3%s) { pageInfo { hasNextPage endCursor } edges { node {
                                kind falls strengthAfterRetraction { score affirmingOrigins denyingOrigins }
                                fact { ... on OrganisationName { id } ... on Restriction { id } } } } } } }
                            """.formatted(code, after)).setRootPath("data.supplySource.supplyFacts");
            for (int i = 0; i < page.getList("edges").size(); i++) {
                var node = "edges[" + i + "].node.";
                var id = page.getString(node + "fact.id");
                assertThat(before).containsKey(id);
                if (page.getBoolean(node + "falls")) {
                    expected.remove(id);
                } else {
                    expected.put(id, Cites.strength(page, node + "strengthAfterRetraction."));
                }
                seen++;
            }
            after = ", after: \"" + page.getString("pageInfo.endCursor") + "\"";
        } while (page.getBoolean("pageInfo.hasNextPage"));
        assertThat(seen).isEqualTo(total);
        return expected;
    }
}
