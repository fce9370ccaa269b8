package org.kardan.federation.planning.path;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.Selections;
import org.kardan.federation.planning.graph.KeyMove;
import org.kardan.federation.planning.graph.TypeNode;

/**
 * A fetch that knows more of an object.
 *
 * @param move how it is entered; null for the fetch that found the object, and for root fetches
 * @param depth fetches that have to wait for each other, this one counted, since the object was found
 * @param requires what the representation holds besides the key
 * @param whole how this fetch goes on once it has learnt the object's concrete type; null for all but interface objects
 */
public record Visit(
        TypeNode node,
        @Nullable KeyMove move,
        int depth,
        List<Selections> requires,
        @Nullable Solution whole) {
    public Visit {
        requires = List.copyOf(requires);
    }

    Visit requiring(Selections more) {
        if (requires.contains(more)) {
            return this;
        }
        var all = new java.util.ArrayList<>(requires);
        all.add(more);
        return new Visit(node, move, depth, all, whole);
    }
}
