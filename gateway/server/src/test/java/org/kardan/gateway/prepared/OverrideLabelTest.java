package org.kardan.gateway.prepared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kardan.federation.composition.Composition;
import org.kardan.federation.composition.CompositionResult;
import org.kardan.federation.composition.SubgraphDefinition;
import org.kardan.federation.operation.OperationLimits;
import org.kardan.federation.response.ErrorDisclosure;
import org.kardan.federation.supergraph.Supergraph;

/** Progressive overrides are switched on by configuration, and each set of labels has plans of its own. */
class OverrideLabelTest {
    private static final String LINK = "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.7\", import:"
            + " [\"@key\", \"@override\"]) ";
    private static final String OLD =
            LINK + "type Query { item: Item } type Item @key(fields: \"id\") { id: ID name: String size: Int }";
    private static final String NEW = LINK
            + "type Item @key(fields: \"id\") { id: ID name: String @override(from: \"old\", label: \"next\")"
            + " size: Int @override(from: \"old\", label: \"percent(50)\") }";

    @Test
    void aLabelIsOffUnlessItIsSwitchedOn() {
        assertThat(plans(Map.of("percent(50)", 0.0))).containsExactly("old");
        assertThat(plans(Map.of("percent(50)", 0.0, "next", 100.0))).containsExactly("new");
    }

    @Test
    void aShareIsDrawnForEachRequest() {
        assertThat(plans(Map.of("percent(50)", 0.0, "next", 50.0))).containsExactlyInAnyOrder("old", "new");
    }

    @Test
    void percentSaysItsShareItself() {
        var served = served(Map.of());

        var labels = new HashSet<Set<String>>();
        for (int i = 0; i < 200; i++) {
            labels.add(served.asked("{ item { size } }", null, false).labels());
        }

        assertThat(labels).containsExactlyInAnyOrder(Set.of(), Set.of("percent(50)"));
    }

    @Test
    void whatIsNoPercentageIsRefused() {
        assertThatThrownBy(() -> served(Map.of("next", 101.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("next")
                .hasMessageContaining("from 0 to 100");
    }

    /** Whose name it is that 200 requests in a row are answered with. */
    private static Set<String> plans(Map<String, Double> shares) {
        var served = served(shares);
        var found = new HashSet<String>();
        for (int i = 0; i < 200; i++) {
            var plan = served.prepare(served.asked("{ item { name } }", null, false), Runnable::run)
                    .toCompletableFuture()
                    .join()
                    .explain();
            found.add(plan.contains("entities new") ? "new" : "old");
        }
        assertThat(served.plans()).isEqualTo(found.size());
        return found;
    }

    private static ServedSupergraph served(Map<String, Double> shares) {
        var composed = (CompositionResult.Composed) Composition.compose(
                List.of(new SubgraphDefinition("old", "", OLD), new SubgraphDefinition("new", "", NEW)));
        return new ServedSupergraph(
                Supergraph.parse(composed.supergraphSdl()),
                new Serving(OperationLimits.DEFAULT, ErrorDisclosure.MASK, 100_000, shares),
                _ -> {});
    }
}
