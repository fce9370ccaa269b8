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

/**
 * What the checked-in schemas of subgraphs compose to, the two services' first: a contract change shows in the diff, and plans are
 * tested on it. {@code -Dsnap=update} writes the supergraphs again.
 */
class SupergraphSnapshotTest {
    private static final String HINT = "If the change is meant, run the tests with -Dsnap=update and commit the file.";
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path ROOT = Path.of("../..");
    private static final boolean UPDATE = "update".equals(System.getProperty("snap"));

    @Test
    void theTwoServicesCompose() throws IOException {
        var supergraph = composed(List.of(
                new SubgraphDefinition("projects", "http://localhost:8081/graphql", schemaOf("projects-service")),
                new SubgraphDefinition("suppliers", "http://localhost:8082/graphql", schemaOf("suppliers-service"))));
        var snapshot = RESOURCES.resolve("services/supergraph.graphql");

        if (UPDATE) {
            Files.writeString(snapshot, supergraph);
        }

        assertThat(snapshot).as(HINT).hasContent(supergraph);
        assertThat(Supergraph.parse(supergraph).subgraphs()).hasSize(2);
    }

    private static String schemaOf(String service) throws IOException {
        return Files.readString(ROOT.resolve(service).resolve("src/test/resources/schema.graphql"));
    }

    static Stream<String> federations() throws IOException {
        try (var folders = Files.list(RESOURCES.resolve("federations"))) {
            return folders
                    .map(folder -> folder.getFileName().toString())
                    // Others let it compose by an oversight, so that the planner has to do what it can; we refuse it.
                    .filter(name -> !name.equals("elsewhere"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** Equal in meaning: most of them were written by Apollo's library, which sorts and breaks lines otherwise. */
    @ParameterizedTest
    @MethodSource("federations")
    void theCheckedInFederationsCompose(String name) throws IOException {
        var folder = RESOURCES.resolve("federations").resolve(name);
        var snapshot = folder.resolve("supergraph.graphql");
        var supergraph = composed(subgraphs(folder));
        var normal = SupergraphText.normal(supergraph);

        if (UPDATE
                && !(Files.exists(snapshot)
                        && SupergraphText.normal(Files.readString(snapshot)).equals(normal))) {
            Files.writeString(snapshot, supergraph);
        }

        assertThat(SupergraphText.normal(Files.readString(snapshot))).as(HINT).isEqualTo(normal);
        assertThat(Supergraph.parse(supergraph).types().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Supergraph.parse(Files.readString(snapshot)).types().keySet());
    }

    private static List<SubgraphDefinition> subgraphs(Path folder) throws IOException {
        var subgraphs = new ArrayList<SubgraphDefinition>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                var name = file.getFileName().toString().replace(".graphql", "");
                if (!name.equals("supergraph")) {
                    subgraphs.add(new SubgraphDefinition(
                            name, "http://" + name + ".example/graphql", Files.readString(file)));
                }
            }
        }
        return subgraphs;
    }

    private static String composed(List<SubgraphDefinition> subgraphs) {
        var result = Composition.compose(subgraphs);
        assertThat(result).isInstanceOf(CompositionResult.Composed.class);
        return ((CompositionResult.Composed) result).supergraphSdl();
    }
}
