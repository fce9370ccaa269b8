package org.kardan.federation.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kardan.federation.differential.Comparison.Different;
import org.kardan.federation.differential.Comparison.Invalid;
import org.kardan.federation.differential.Comparison.Same;
import org.kardan.federation.differential.Comparison.Unplannable;
import org.kardan.federation.supergraph.Supergraph;

/**
 * Random questions to each of the checked-in federations and to one server that holds everything. Many more with
 * {@code -Ddifferential.cases=10000}; one again with {@code -Ddifferential.seed=…}.
 */
class DifferentialTest {
    private static final Path FEDERATIONS = Path.of("src/test/resources/federations");
    private static final int CASES = Integer.getInteger("differential.cases", 150);

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
            var comparison = new Comparison(supergraph, subgraphs, data, Set.of());
            for (long seed = 0; seed < CASES / 3; seed++) {
                if (only == null || only == seed) {
                    var asked = RandomOperation.of(supergraph.apiSchema(), seed * 3 + data);
                    switch (comparison.ask(asked)) {
                        case Same() -> compared++;
                        case Invalid() -> {
                            // the random operation is not valid
                        }
                        case Unplannable(var detail) -> fail(name + ", seed " + seed + ": " + detail);
                        case Different(var report) -> fail(name + ", seed " + seed + " on " + data + "\n" + report);
                    }
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
}
