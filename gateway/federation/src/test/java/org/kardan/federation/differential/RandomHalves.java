package org.kardan.federation.differential;

import java.util.Objects;

/**
 * A value of an entity that several subgraphs have, and of which each knows something the others do not: what one of them says alike of
 * two entities is told apart by another.
 */
final class RandomHalves {
    private final RandomFederation federation;

    RandomHalves(RandomFederation federation) {
        this.federation = federation;
    }

    void spread(String entity) {
        var wrapped = federation.wrapped("Half");
        for (var home : federation.subgraphs) {
            if (home.has(entity)) {
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
}
