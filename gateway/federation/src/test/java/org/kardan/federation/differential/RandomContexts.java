package org.kardan.federation.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * Lets some fields of one subgraph be told what objects further up have: the root of queries in any case, so that there is a value
 * everywhere, and some entities, of which the nearest counts.
 */
final class RandomContexts {
    private final RandomFederation federation;
    private final Random random;

    /** @param seed of what is made up here alone, so that the rest is as it would be without */
    RandomContexts(RandomFederation federation, long seed) {
        this.federation = federation;
        this.random = new Random(seed * 104_729 + 7);
    }

    void spread() {
        if (random.nextInt(4) > 0) {
            return;
        }
        var homes = federation.subgraphs.stream()
                .filter(one -> !one.isFederationOne() && !telling(one).isEmpty())
                .toList();
        if (!homes.isEmpty()) {
            spread(homes.get(random.nextInt(homes.size())));
        }
    }

    /** Entities that can be looked up, so that their fields can be told something. */
    private List<Sketch.Type> telling(Sketch subgraph) {
        return federation.entities.stream()
                .map(subgraph::type)
                .filter(Objects::nonNull)
                .filter(type -> type.keys().stream().anyMatch(key -> !key.startsWith("!")))
                .toList();
    }

    private void spread(Sketch subgraph) {
        // Below mutations and subscriptions there would be nobody who tells, since their roots set no context.
        federation.subgraphs.forEach(one -> one.types().keySet().removeAll(List.of("Mutation", "Subscription")));
        var query = subgraph.define("type", "Query");
        query.directives().add("@context(name: \"above\")");
        query.add("word", "", "String");
        var selection = new StringBuilder("$above ... on Query { word }");
        for (var name : federation.entities) {
            var type = subgraph.type(name);
            if (type == null || random.nextInt(2) == 0) {
                continue;
            }
            if (type.field("label") == null) {
                type.add("label", "", "String").directives().add("@external");
            }
            type.directives().add("@context(name: \"above\")");
            selection.append(" ... on ").append(name).append(" { label }");
        }
        var told = "word: String @fromContext(field: \"" + selection + "\")";
        for (var type : new ArrayList<>(telling(subgraph))) {
            if (random.nextInt(3) > 0) {
                type.add("echo" + subgraph.name(), "(" + told + (random.nextInt(3) == 0 ? ", n: Int)" : ")"), "String");
            }
            if (random.nextInt(3) == 0) {
                type.add("hints" + subgraph.name(), "(" + told + ")", "[Int!]");
            }
        }
    }
}
