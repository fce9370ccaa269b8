package org.kardan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What one suite gives out, an empty one takes in, and then gives the same answers. */
@ExtendWith(SuiteExtension.class)
class TransferIT {
    @TempDir
    Path data;

    @Test
    void anEmptySuiteThatTakesInAnExportGivesTheSameAnswers(RunningSuite suite) throws Exception {
        try (RunningSuite empty = RunningSuite.start(data, Map.of("KARDAN_SEED_ENABLED", "false"))) {
            assertThat(empty.client()
                            .askFile("questions/q01.graphql")
                            .data()
                            .path("project")
                            .isNull())
                    .isTrue();

            for (String service : List.of(RunningSuite.PROJECTS, RunningSuite.SUPPLIERS)) {
                JsonNode end = Lines.takenIn(empty.address(service), Lines.givenOut(suite.address(service)));
                assertThat(end.path("status").asText()).as(end.toString()).isEqualTo("WRITTEN");
                assertThat(end.path("created").asInt())
                        .isEqualTo(end.path("lines").asInt());
            }

            for (String question : List.of("q01", "q03", "q08", "q12", "q14", "q18")) {
                assertThat(answer(empty, question)).as(question).isEqualTo(answer(suite, question));
            }
            // By the id of each fact, of which the one that a visited plant is known by is made anew.
            assertThat(facts(empty)).hasSizeGreaterThan(3).containsExactlyInAnyOrderElementsOf(facts(suite));
        }
    }

    private static String answer(RunningSuite suite, String question) throws Exception {
        return suite.client().askFile("questions/" + question + ".graphql").pretty();
    }

    /** What the answer to question 22 holds of each fact. */
    private static List<JsonNode> facts(RunningSuite suite) throws Exception {
        JsonNode source = suite.client().askFile("questions/q22.graphql").data().path("source");
        List<JsonNode> facts = new ArrayList<>();
        source.path("projectFacts").path("edges").forEach(facts::add);
        source.path("supplyFacts").path("edges").forEach(facts::add);
        return facts;
    }
}
