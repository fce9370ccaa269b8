package org.kardan.gateway.prepared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kardan.federation.composition.Composition;
import org.kardan.federation.composition.CompositionResult;
import org.kardan.federation.composition.SubgraphDefinition;
import org.kardan.federation.operation.OperationLimits;
import org.kardan.federation.response.ErrorDisclosure;
import org.kardan.federation.supergraph.Supergraph;

/** What a client can put into the cache is bounded by what it takes, not by how short it was written. */
class CacheBoundTest {
    private static final String SDL = "type Query { item: Item } type Item { id: ID name: String item: Item }";

    private final ServedSupergraph served = new ServedSupergraph(
            supergraph(), new Serving(OperationLimits.DEFAULT, ErrorDisclosure.MASK, 100_000, Map.of()), _ -> {});

    @Test
    void shortTextsOfManyFieldsPushEachOtherOut() {
        for (int i = 0; i < 60; i++) {
            served.prepare(served.asked(spreading(i), null, false), Runnable::run)
                    .toCompletableFuture()
                    .join();
        }

        assertThat(spreading(59)).hasSizeLessThan(600);
        assertThat(served.operations()).isBetween(1L, 30L);
        assertThat(served.plans()).isBetween(1L, 30L);
    }

    @Test
    void distinctTextsOfOneOperationAreKeptUpToTheBound() {
        for (int i = 0; i < 1_000; i++) {
            served.prepare(served.asked("{ item { id } } # " + i, null, false), Runnable::run)
                    .toCompletableFuture()
                    .join();
        }

        assertThat(served.operations()).isBetween(100L, 500L);
        assertThat(served.plans()).isEqualTo(1);
    }

    @Test
    void whatIsKeptIsFoundWithoutReadingOrPlanningItAgain() {
        var first = served.prepare(served.asked("{ item { name } }", null, false), Runnable::run)
                .toCompletableFuture()
                .join();

        assertThat(served.known(served.asked("{ item { name } }", null, false))).isSameAs(first);
        assertThat(served.known(served.asked("{ item { name }  }", null, false)))
                .isNull();
    }

    /** Doubles its fields with each fragment: some hundred characters, some hundred fields. */
    private static String spreading(int number) {
        var text = new StringBuilder("{ item { ...F6 } } fragment F0 on Item { id n")
                .append(number)
                .append(": name }");
        for (int i = 1; i <= 6; i++) {
            text.append(" fragment F%d on Item { a%d: item { ...F%d } b%d: item { ...F%d } }"
                    .formatted(i, i, i - 1, i, i - 1));
        }
        return text.toString();
    }

    private static Supergraph supergraph() {
        var composed =
                (CompositionResult.Composed) Composition.compose(List.of(new SubgraphDefinition("items", "", SDL)));
        return Supergraph.parse(composed.supergraphSdl());
    }
}
