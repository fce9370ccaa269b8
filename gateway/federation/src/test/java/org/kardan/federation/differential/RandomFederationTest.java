package org.kardan.federation.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kardan.federation.differential.Comparison.Different;
import org.kardan.federation.differential.Comparison.Outcome;
import org.kardan.federation.differential.Comparison.Same;
import org.kardan.federation.differential.Comparison.Unplannable;

/**
 * Random questions to random graphs over random subgraphs, and to one server that holds everything. Many more with {@code
 * -Ddifferential.federations=5000}, from another start with {@code -Ddifferential.from=…}; one failure does not end such a run.
 */
class RandomFederationTest {
    private static final int FEDERATIONS = Integer.getInteger("differential.federations", 60);
    private static final long FROM = Long.getLong("differential.from", 1);
    /** Federations of which some have each element. */
    private static final int ENOUGH = 60;

    private static final int OPERATIONS = Integer.getInteger("differential.operations", 20);

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<Element, Integer> elements = new EnumMap<>(Element.class);

    @Test
    void theFederationAnswersAsOneServerWould() {
        var failures = new LinkedHashMap<String, String>();
        for (long seed = FROM; seed < FROM + FEDERATIONS; seed++) {
            var subgraphs = RandomFederation.of(seed);
            var comparison = comparison(subgraphs, seed);
            count(comparison == null ? "refused" : "composed");
            for (int i = 0; comparison != null && i < OPERATIONS; i++) {
                var asked = RandomOperation.of(comparison.supergraph().apiSchema(), seed * 1_000 + i);
                var outcome = comparison.ask(asked);
                count(outcome.getClass().getSimpleName());
                if (outcome instanceof Same) {
                    count(Element.in(asked.document()));
                }
                if (isFailure(outcome)) {
                    failures.put(seed + "." + i, report(seed, subgraphs, asked, outcome));
                    break;
                }
            }
            if (comparison != null) {
                count(Element.in(subgraphs));
                count(comparison.met());
            }
            if (failures.size() >= 5) {
                break;
            }
        }
        if (!failures.isEmpty()) {
            fail("%s%n%s".formatted(counts, String.join("\n========\n", failures.values())));
        }
        assertThat(counts).containsKey("Same");
        assertThat(counts.get("composed")).isGreaterThan(FEDERATIONS / 2);
        if (FEDERATIONS >= ENOUGH) {
            assertThat(elements).containsOnlyKeys(Element.values());
        }
        System.getLogger(RandomFederationTest.class.getName()).log(System.Logger.Level.INFO, counts + " " + elements);
    }

    private static boolean isFailure(Outcome outcome) {
        return outcome instanceof Different || outcome instanceof Unplannable;
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private void count(Set<Element> found) {
        found.forEach(element -> elements.merge(element, 1, Integer::sum));
    }

    private static @Nullable Comparison comparison(Map<String, String> subgraphs, long seed) {
        var supergraph = Comparison.composed(subgraphs);
        return supergraph == null
                ? null
                : new Comparison(supergraph, subgraphs, seed, seed % 2 == 0 ? Set.of() : Set.of("next"));
    }

    private static String report(
            long seed, Map<String, String> subgraphs, RandomOperation.Asked asked, Outcome outcome) {
        var shrinking = new Shrinking();
        var kind = outcome.getClass();
        var original = comparison(subgraphs, seed);
        var smaller = shrinking.operation(
                asked, one -> original != null && original.ask(one).getClass() == kind);
        var fewer = shrinking.subgraphs(subgraphs, some -> {
            var comparison = tried(some, seed);
            return comparison != null && comparison.ask(smaller).getClass() == kind;
        });
        var comparison = comparison(fewer, seed);
        var last = comparison == null ? outcome : comparison.ask(smaller);
        var text = new StringBuilder("-Ddifferential.federations=1 -Ddifferential.from=" + seed + "\n");
        fewer.forEach((name, sdl) -> text.append("# ").append(name).append('\n').append(sdl));
        return text.append('\n')
                .append(
                        last instanceof Different different
                                ? different.report()
                                : last instanceof Unplannable unplannable ? unplannable.detail() : "gone")
                .toString();
    }

    /** What is left after taking something away may be no schema at all. */
    private static @Nullable Comparison tried(Map<String, String> subgraphs, long seed) {
        try {
            return comparison(subgraphs, seed);
        } catch (RuntimeException notASchema) {
            return null;
        }
    }
}
