package org.kardan.federation.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kardan.federation.error.ErrorCode;
import org.kardan.federation.error.OperationRefused;
import org.kardan.federation.supergraph.Supergraph;

/**
 * Random questions to each of the checked-in federations and to one server that holds everything. Many more with
 * {@code -Ddifferential.cases=10000}; one again with {@code -Ddifferential.seed=…}.
 */
class DifferentialTest {
    private static final Path FEDERATIONS = Path.of("src/test/resources/federations");
    private static final int CASES = Integer.getInteger("differential.cases", 150);
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<String> federations() throws IOException {
        try (var folders = Files.list(FEDERATIONS)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("federations")
    void theFederationAnswersAsOneServerWould(String name) throws IOException {
        var folder = FEDERATIONS.resolve(name);
        var supergraph = Supergraph.parse(Files.readString(folder.resolve("supergraph.graphql")));
        var subgraphs = subgraphs(folder);
        var only = Long.getLong("differential.seed");
        int compared = 0;
        for (long data = 0; data < 3; data++) {
            var world = new World(supergraph, data);
            var federation = new Federation(world, subgraphs, Set.of());
            var monolith = new Monolith(world);
            for (long seed = 0; seed < CASES / 3; seed++) {
                if (only == null || only == seed) {
                    var asked = RandomOperation.of(supergraph.apiSchema(), seed * 3 + data);
                    compared += compare(name + ", seed " + seed + " on data " + data, asked, federation, monolith);
                }
            }
        }
        if (only == null) {
            assertThat(compared).isGreaterThan(CASES / 4);
        }
    }

    private static Map<String, String> subgraphs(Path folder) throws IOException {
        var found = new LinkedHashMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                found.put(file.getFileName().toString().replace(".graphql", ""), Files.readString(file));
            }
        }
        return found;
    }

    private static int compare(String title, RandomOperation.Asked asked, Federation federation, Monolith monolith) {
        try {
            var prepared = federation.prepare(asked.document());
            var answer = federation.answer(prepared, asked.variables());
            var expected = JSON.valueToTree(
                    monolith.answer(asked.document(), asked.variables()).toSpecification());
            if (!expected.toString().equals(answer.response().toString())
                    || !answer.planProblems().isEmpty()) {
                fail("%s%n%s%nvariables %s%n%s%nplan problems %s%ncalls%n  %s%nexpected %s%n but was %s"
                        .formatted(
                                title,
                                asked.document(),
                                asked.variables(),
                                answer.plan(),
                                answer.planProblems(),
                                String.join("\n  ", answer.calls()),
                                expected,
                                answer.response()));
            }
            return 1;
        } catch (OperationRefused refused) {
            if (refused.errors().getFirst().code() == ErrorCode.BAD_USER_INPUT) {
                return 0; // the random operation is not valid
            }
            throw new AssertionError(title + "\n" + asked.document() + "\n" + refused.errors(), refused);
        } catch (RuntimeException bug) {
            throw new AssertionError(title + "\n" + asked.document() + "\n" + asked.variables(), bug);
        }
    }
}
