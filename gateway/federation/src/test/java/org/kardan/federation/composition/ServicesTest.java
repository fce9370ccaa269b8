package org.kardan.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kardan.federation.supergraph.Supergraph;

/** Real subgraphs, against the supergraphs that Apollo's library made of them. */
class ServicesTest {
    private static final Path FEDERATIONS = Path.of("src/test/resources/federations");
    private static final Path ROOT = Path.of("../..");

    @Test
    void theTwoServicesComposeToTheirSupergraph() throws IOException {
        var ours = composed(List.of(
                subgraph("projects", ROOT.resolve("projects-service/src/test/resources/schema.graphql")),
                subgraph("suppliers", ROOT.resolve("suppliers-service/src/test/resources/schema.graphql"))));
        var theirs = Files.readString(ROOT.resolve("gateway/server/src/main/resources/supergraph.graphql"));

        assertThat(SupergraphText.normal(ours.replace("http://projects", "http://localhost:8081/graphql")
                        .replace("http://suppliers", "http://localhost:8082/graphql")))
                .isEqualTo(SupergraphText.normal(theirs));
    }

    static Stream<String> federations() throws IOException {
        try (var folders = Files.list(FEDERATIONS)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("federations")
    void theCheckedInFederationsComposeToTheirSupergraphs(String name) throws IOException {
        var subgraphs = new ArrayList<SubgraphDefinition>();
        try (var files = Files.list(FEDERATIONS.resolve(name))) {
            for (var file : files.sorted().toList()) {
                var fileName = file.getFileName().toString().replace(".graphql", "");
                if (!fileName.equals("supergraph")) {
                    subgraphs.add(subgraph(fileName, file));
                }
            }
        }
        var theirs = Files.readString(FEDERATIONS.resolve(name).resolve("supergraph.graphql"));

        var ours = composed(subgraphs);

        assertThat(SupergraphText.normal(withoutUrls(ours))).isEqualTo(SupergraphText.normal(withoutUrls(theirs)));
        assertThat(Supergraph.parse(ours).types().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Supergraph.parse(theirs).types().keySet());
    }

    private static String withoutUrls(String sdl) {
        return sdl.replaceAll("url: \"http[^\"]*\"\\)", "url: \"\")");
    }

    private static SubgraphDefinition subgraph(String name, Path file) throws IOException {
        return new SubgraphDefinition(name, "http://" + name, Files.readString(file));
    }

    private static String composed(List<SubgraphDefinition> subgraphs) {
        var result = Composition.compose(subgraphs);
        assertThat(result).isInstanceOf(CompositionResult.Composed.class);
        return ((CompositionResult.Composed) result).supergraphSdl();
    }
}
