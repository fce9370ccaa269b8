package org.kardan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kardan.e2e.GraphQlClient.Answer;
import org.kardan.kit.testing.Snapshot;

/**
 * The same questions of a project that was made up, beside the first data set. It has what that one lacks: durations, capacities,
 * disputes, a restriction, owners that own each other, and dates. So no answer here is empty.
 */
class InventedProjectIT {
    private static final Path QUESTIONS = Path.of("src", "test", "resources", "questions");
    private static final Path LINES = Path.of("src", "test", "resources", "invented");

    /** What the questions name of the first data set, and what stands for it in this one. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("another-project", "iran-russia-joint-car-production"),
            Map.entry("iran-russia-joint-car-production", "invented-joint-car-production"),
            Map.entry("faurecia-russia-managers-buyout", "invented-sale-of-seats"),
            Map.entry("01990000-0000-7000-8012-000000000001", "01990000-0000-7000-9012-000000000001"),
            Map.entry("forvia", "invented-state-fund"),
            Map.entry("faurecia-assets-in-russia", "invented-seat-plant"),
            Map.entry("gaz-nizhny-novgorod", "invented-exhaust-plant"),
            Map.entry("kazem-jalali", "invented-envoy"),
            Map.entry("\"IR\"", "\"KZ\""),
            Map.entry("\"RU\"", "\"UZ\""),
            Map.entry("\"S5\"", "\"E1\""),
            Map.entry("RU-NIZ", "UZ-TO"),
            Map.entry("RU-KLU", "KZ-KUS"));

    @TempDir
    static Path data;

    private static RunningSuite suite;

    @BeforeAll
    static void takeItIn() throws Exception {
        suite = RunningSuite.start(data);
        for (var file : Map.of(RunningSuite.SUPPLIERS, "suppliers.jsonl", RunningSuite.PROJECTS, "projects.jsonl")
                .entrySet()) {
            JsonNode end =
                    Lines.takenIn(suite.address(file.getKey()), Files.readString(LINES.resolve(file.getValue())));
            assertThat(end.path("status").asText()).as(end.toString()).isEqualTo("WRITTEN");
        }
    }

    @AfterAll
    static void stop() throws IOException {
        suite.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q01",
                "q02",
                "q03",
                "q04",
                "q05",
                "q06",
                "q07",
                "q08",
                "q09",
                "q10",
                "q11",
                "q12",
                "q13",
                "q14",
                "q14-what-if",
                "q15",
                "q16",
                "q17",
                "q18",
                "q19",
                "q20",
                "q22",
                "q23",
                "q24",
                "q25"
            })
    void aQuestionHasAnAnswerThatSaysSomething(String question) throws Exception {
        Answer answer = suite.client().ask(renamed(Files.readString(QUESTIONS.resolve(question + ".graphql"))));

        assertThat(answer.errors().isMissingNode()).as(answer.pretty()).isTrue();
        Snapshot.at("invented/" + question + ".response.json").matches(answer.pretty());
    }

    @Test
    void aNameOfAnotherScriptWithASlipFindsWhatIsMeant() throws Exception {
        Answer answer = suite.client().ask("""
                { searchSuppliers(text: "вымышленые сиденья") { edges { node { ... on Organisation { slug } } } } }
                """);

        assertThat(answer.data().at("/searchSuppliers/edges/0/node/slug").asText())
                .as(answer.pretty())
                .isEqualTo("invented-seats");
    }

    @Test
    void allThatCameInIsAmongTheChangesAndWhoeverLooksAgainFindsNothingNew() throws Exception {
        String changes = """
                { %1$s(first: 100%2$s) { edges { cursor node { action type } } pageInfo { hasNextPage } } }
                """;
        for (var root : Map.of("projectChanges", "projects.jsonl", "supplyChanges", "suppliers.jsonl")
                .entrySet()) {
            JsonNode first = suite.client()
                    .ask(changes.formatted(root.getKey(), ""))
                    .data()
                    .path(root.getKey());
            List<String> types = first.path("edges").findValuesAsText("type");
            String last =
                    first.path("edges").get(types.size() - 1).path("cursor").asText();

            assertThat(types).hasSameSizeAs(Files.readAllLines(LINES.resolve(root.getValue())));
            assertThat(suite.client()
                            .ask(changes.formatted(root.getKey(), ", after: \"" + last + "\""))
                            .data()
                            .path(root.getKey())
                            .path("edges"))
                    .isEmpty();
        }
    }

    private static String renamed(String query) {
        // In one pass, so that a name which stands for another is not renamed again.
        return Pattern.compile(String.join("|", NAMES.keySet()))
                .matcher(query)
                .replaceAll(found -> NAMES.get(found.group()));
    }
}
