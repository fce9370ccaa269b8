package org.kardan.federation.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kardan.federation.differential.Comparison.Different;
import org.kardan.federation.differential.Comparison.Same;

/** Random questions with {@code @defer} here and there: the parts together are the answer that comes without it. */
class RandomDeferTest {
    private static final int FEDERATIONS = Integer.getInteger("differential.federations", 60);
    private static final long FROM = Long.getLong("differential.from", 1);
    private static final int OPERATIONS = 20;

    @Test
    void thePartsTogetherAreTheWholeAnswer() {
        int same = 0;
        for (long seed = FROM; seed < FROM + FEDERATIONS; seed++) {
            var subgraphs = RandomFederation.of(seed);
            var supergraph = Comparison.composed(subgraphs);
            if (supergraph == null) {
                continue;
            }
            var comparison = new Comparison(supergraph, subgraphs, seed, Set.of());
            for (int i = 0; i < OPERATIONS; i++) {
                var asked = RandomOperation.of(supergraph.apiSchema(), seed * 1_000 + i, true);
                switch (comparison.askDeferred(asked)) {
                    case Different(var report) -> fail("seed " + seed + "." + i + "\n" + subgraphs + "\n" + report);
                    case Same _ -> same++;
                    case null, default -> {
                        // refused, or nothing was deferred
                    }
                }
            }
        }
        assertThat(same).isGreaterThan(FEDERATIONS);
    }
}
