package org.kardan.gateway.prepared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kardan.federation.composition.Composition;
import org.kardan.federation.composition.CompositionResult;
import org.kardan.federation.composition.SubgraphDefinition;
import org.kardan.federation.operation.OperationLimits;
import org.kardan.federation.response.ErrorDisclosure;
import org.kardan.federation.supergraph.Supergraph;

/** Operations that differ only in constants are planned once. */
class SharedPlanTest {
    private final List<Boolean> shared = new ArrayList<>();
    private final ServedSupergraph served = new ServedSupergraph(
            supergraph(), new Serving(OperationLimits.DEFAULT, ErrorDisclosure.MASK, 100_000, Map.of()), shared::add);

    @Test
    void constantsShareAPlan() {
        var one = ready("query A { item(id: \"1\") { name } }");
        var other = ready("query B { item(id: \"2\") { name } }");

        assertThat(one.executor()).isSameAs(other.executor());
        assertThat(served.plans()).isEqualTo(1);
        assertThat(shared).containsExactly(false, true);
        assertThat(one.variables().coerce(null)).hasToString("{literal_1=\"1\"}");
        assertThat(other.variables().coerce(null)).hasToString("{literal_1=\"2\"}");
    }

    @Test
    void whatIsAskedForDoesNot() {
        ready("{ item(id: \"1\") { name } }");
        ready("{ item(id: \"1\") { name @include(if: false) id } }");
        ready("{ item { name } }");

        assertThat(served.plans()).isEqualTo(3);
    }

    private ReadyOperation ready(String text) {
        return served.prepare(served.asked(text, null, false), Runnable::run)
                .toCompletableFuture()
                .join();
    }

    private static Supergraph supergraph() {
        var sdl = "type Query { item(id: ID = \"0\"): Item } type Item { id: ID name: String }";
        var composed =
                (CompositionResult.Composed) Composition.compose(List.of(new SubgraphDefinition("items", "", sdl)));
        return Supergraph.parse(composed.supergraphSdl());
    }
}
