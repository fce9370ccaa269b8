package org.kardan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Files;
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
    private static final List<String> SERVICES = List.of(RunningSuite.SUPPLIERS, RunningSuite.PROJECTS);
    private static final Map<String, Path> INVENTED = Map.of(
            RunningSuite.SUPPLIERS, Path.of("src", "test", "resources", "invented", "suppliers.jsonl"),
            RunningSuite.PROJECTS, Path.of("src", "test", "resources", "invented", "projects.jsonl"));

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

            for (String service : SERVICES) {
                Path lines = data.resolve("lines" + service);
                Files.writeString(lines, givenOut(suite, service));
                String said = takenIn(empty, service, lines).succeeded().out();
                assertThat(said).contains(Files.readAllLines(lines).size() + " lines taken in.");
            }

            for (String question : List.of("q01", "q03", "q08", "q12", "q14", "q18")) {
                assertThat(answer(empty, question)).as(question).isEqualTo(answer(suite, question));
            }
            // By the id of each fact, of which the one that a visited plant is known by is made anew.
            assertThat(facts(empty)).hasSizeGreaterThan(3).containsExactlyInAnyOrderElementsOf(facts(suite));
            assertThatNothingIsLost(suite, empty);
        }
    }

    /** The made-up set has disputes, a restriction and several citations of one fact, and lies beside the first one. */
    @Test
    void whatIsMadeUpGoesRoundTwiceWithAllThatIsSaidOfIt() throws Exception {
        try (RunningSuite one = RunningSuite.start(data.resolve("one"), "--without", "gateway");
                RunningSuite other = RunningSuite.start(
                        data.resolve("other"), Map.of("KARDAN_SEED_ENABLED", "false"), "--without", "gateway")) {
            for (String service : SERVICES) {
                takenIn(one, service, INVENTED.get(service)).succeeded();
            }
            for (String service : SERVICES) {
                Path lines = data.resolve("lines" + service);
                Files.writeString(lines, givenOut(one, service));
                takenIn(other, service, lines).succeeded();
            }

            assertThatNothingIsLost(one, other);
            assertThat(givenOut(other, RunningSuite.PROJECTS) + givenOut(other, RunningSuite.SUPPLIERS))
                    .contains("DENIED", "undisclosed", "Restriction");
            for (String service : SERVICES) {
                Command again =
                        takenIn(other, service, data.resolve("lines" + service)).succeeded();
                assertThat(again.out()).contains("0 lines taken in, ").endsWith(" were there already.\n");
            }
        }
    }

    @Test
    void aBadLineIsNamedAndNothingOfTheFileStays(RunningSuite suite) throws Exception {
        Path lines = Files.writeString(data.resolve("bad"), """
                {"type":"Project","slug":"never-here","title":"Never here","sector":"automotive"}
                {"type":"Hub","project":"never-here","region":"XX-NONE","certainty":"POTENTIAL","validFrom":"2026","citations":[{"source":"S1","modality":"REPORTED"}]}
                """);

        Command command = takenIn(suite, RunningSuite.PROJECTS, lines);

        assertThat(command.exitCode()).isEqualTo(1);
        assertThat(command.out())
                .contains("line 2, Hub: ", "XX-NONE", "0 lines taken in, 1 was refused, 1 good one was held back");
        assertThat(givenOut(suite, RunningSuite.PROJECTS)).doesNotContain("never-here");
    }

    @Test
    void ownershipGoesOutAsStatementsAndTheyComeInElsewhere(RunningSuite suite) throws Exception {
        URI suppliers = suite.address(RunningSuite.SUPPLIERS);
        Path statements = Files.writeString(
                data.resolve("statements"),
                Command.run("export", "--format", "bods", "--from", suppliers)
                        .succeeded()
                        .out());
        long count = Files.readAllLines(statements).size();

        Command tried =
                Command.run("import", statements, "--format", "bods", "--source", "S1", "--dry-run", "--to", suppliers);
        Command unknown = Command.run("import", statements, "--format", "bods", "--source", "NONE", "--to", suppliers);

        assertThat(tried.succeeded().out())
                .contains("A dry run, nothing stays: " + count + " statements read: " + count + " taken");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).startsWith("kardan: ").contains("NONE");
    }

    private static String givenOut(RunningSuite suite, String service) throws Exception {
        return Command.run("export", "--from", suite.address(service))
                .succeeded()
                .out();
    }

    private static Command takenIn(RunningSuite suite, String service, Path lines) throws Exception {
        return Command.run("import", lines, "--known", "keep", "--to", suite.address(service));
    }

    private static void assertThatNothingIsLost(RunningSuite one, RunningSuite other) throws Exception {
        for (String service : SERVICES) {
            assertThat(givenOut(other, service)).as(service).isEqualTo(givenOut(one, service));
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
