package org.kardan.federation.differential;

import java.util.List;
import java.util.Objects;
import org.kardan.federation.differential.RandomFederation.Property;

/** Root fields: each subgraph's own, some that several share, mutations, subscriptions, and the root of queries as a value. */
final class RandomRoots {
    private final RandomFederation federation;

    RandomRoots(RandomFederation federation) {
        this.federation = federation;
    }

    void make() {
        for (var subgraph : federation.subgraphs) {
            for (int i = federation.random.nextInt(4); i > 0; i--) {
                own(subgraph, "Query", subgraph.name() + "Q" + i);
            }
        }
        if (federation.subgraphs.stream().noneMatch(one -> one.has("Query"))) {
            own(federation.subgraphs.getFirst(), "Query", "aQ");
        }
        for (int i = federation.random.nextInt(3); i > 0; i--) {
            shared("shared" + i);
        }
        for (var subgraph : federation.subgraphs) {
            if (federation.oneIn(4)) {
                own(subgraph, "Mutation", subgraph.name() + "Do");
                own(subgraph, "Mutation", subgraph.name() + "Make");
            }
            if (federation.oneIn(4)) {
                var event = federation.any(federation.composites(subgraph));
                var field = new Property(subgraph.name() + "Event", "", event + "!", event);
                federation.add(subgraph, subgraph.define("type", "Subscription"), field);
            }
        }
        if (federation.oneIn(5)) {
            asValue();
        }
    }

    private void asValue() {
        var entity = federation.any(federation.entities);
        federation.subgraphs.stream()
                .filter(one -> one.has("Query") && one.has(entity))
                .findFirst()
                .ifPresent(one -> federation.add(
                        one,
                        Objects.requireNonNull(one.type(entity)),
                        new Property("top", "", "Query" + federation.bang(), "Query")));
    }

    private void own(Sketch subgraph, String root, String name) {
        var named = federation.any(federation.composites(subgraph));
        var arguments = federation.oneIn(5) ? "(filter: Filter, n: Int = 2)" : "";
        var field = new Property(name, arguments, federation.wrapped(named), named);
        federation.add(subgraph, subgraph.define("type", root), field);
    }

    private void shared(String name) {
        var first = federation.any(federation.subgraphs);
        var named = federation.any(federation.composites(first));
        var field = new Property(name, "", federation.wrapped(named), named);
        List.copyOf(federation.subgraphs).stream()
                .filter(one -> federation.composites(one).contains(named) && (one == first || !federation.oneIn(3)))
                .forEach(one -> federation
                        .add(one, one.define("type", "Query"), field)
                        .directives()
                        .add("@shareable"));
    }
}
