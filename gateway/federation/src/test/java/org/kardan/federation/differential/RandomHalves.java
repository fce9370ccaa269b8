package org.kardan.federation.differential;

import java.util.List;
import java.util.Objects;

/**
 * A value of an entity that several subgraphs have, and of which each knows something the others do not: what one of them says alike of
 * two entities is told apart by another.
 */
final class RandomHalves {
    private final RandomFederation federation;
    /** Of the first entity that has halves: one that is known elsewhere could not tell all of its half there. */
    private List<Sketch> homes = List.of();

    RandomHalves(RandomFederation federation) {
        this.federation = federation;
    }

    void spread(String entity) {
        var known = federation.subgraphs.stream().filter(one -> one.has(entity)).toList();
        if (homes.isEmpty()) {
            homes = known;
        }
        if (homes.equals(known)) {
            addHalves(entity);
        }
    }

    private void addHalves(String entity) {
        var wrapped = federation.wrapped("Half");
        for (var home : homes) {
            var half = home.define("type", "Half");
            half.directives().add("@shareable");
            half.add("both", "", "Int");
            half.add(home.name() + "Half", "", "String");
            Objects.requireNonNull(home.type(entity))
                    .add("half", "", wrapped)
                    .directives()
                    .add("@shareable");
        }
    }
}
