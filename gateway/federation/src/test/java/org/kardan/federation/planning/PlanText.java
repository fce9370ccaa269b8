package org.kardan.federation.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kardan.federation.composition.Composition;
import org.kardan.federation.composition.CompositionResult;
import org.kardan.federation.composition.SubgraphDefinition;
import org.kardan.federation.operation.OperationLimits;
import org.kardan.federation.operation.OperationReader;
import org.kardan.federation.planning.plan.PlanCheck;
import org.kardan.federation.planning.plan.PlanPrinter;
import org.kardan.federation.supergraph.Supergraph;

/** Plans operations on the supergraphs of {@code src/test/resources/federations}. Every plan is checked, too. */
final class PlanText {
    private static final String LINK = "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.9\", import:"
            + " [\"@key\", \"@requires\", \"@provides\", \"@external\", \"@override\", \"@shareable\","
            + " \"@interfaceObject\", \"@inaccessible\", \"@context\", \"@fromContext\"])\n";
    private static final Map<String, Supergraph> SUPERGRAPHS = new ConcurrentHashMap<>();

    private PlanText() {}

    static String of(String federation, String operation) {
        return of(federation, operation, Set.of());
    }

    static String of(String federation, String operation, Set<String> activeLabels) {
        var prepared = prepare(federation, operation, activeLabels);
        assertThat(PlanCheck.problems(prepared.plan())).isEmpty();
        assertThat(prepared.unanswered()).isEmpty();
        return PlanPrinter.print(prepared.plan());
    }

    /** Composes subgraphs of Federation 2, given as name, SDL, name, SDL and so on. */
    static Supergraph composed(String... namesAndSdls) {
        var subgraphs = new ArrayList<SubgraphDefinition>();
        for (int i = 0; i < namesAndSdls.length; i += 2) {
            subgraphs.add(new SubgraphDefinition(namesAndSdls[i], "", LINK + namesAndSdls[i + 1]));
        }
        return switch (Composition.compose(subgraphs)) {
            case CompositionResult.Composed done -> Supergraph.parse(done.supergraphSdl());
            case CompositionResult.Refused refused ->
                throw new AssertionError(refused.errors().toString());
        };
    }

    static String of(Supergraph supergraph, String operation) {
        return of(supergraph, operation, Set.of());
    }

    static String of(Supergraph supergraph, String operation, Set<String> activeLabels) {
        var read = new OperationReader(supergraph, OperationLimits.DEFAULT).read(operation, null);
        var prepared = new Planner(supergraph).prepare(read, activeLabels);
        assertThat(PlanCheck.problems(prepared.plan())).isEmpty();
        assertThat(prepared.unanswered()).isEmpty();
        return PlanPrinter.print(prepared.plan());
    }

    static PreparedOperation prepare(String federation, String operation, Set<String> activeLabels) {
        var supergraph = supergraph(federation);
        var read = new OperationReader(supergraph, OperationLimits.DEFAULT).read(operation, null);
        return new Planner(supergraph).prepare(read, activeLabels);
    }

    static Supergraph supergraph(String federation) {
        return SUPERGRAPHS.computeIfAbsent(federation, name -> Supergraph.parse(sdl(name)));
    }

    static String sdl(String federation) {
        try (var stream = PlanText.class.getResourceAsStream("/federations/" + federation + "/supergraph.graphql")) {
            assertThat(stream).as("supergraph of " + federation).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
