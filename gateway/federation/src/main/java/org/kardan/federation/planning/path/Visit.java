package org.kardan.federation.planning.path;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.Condition;
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
 * @param wholeWhen under each of which something of that is asked for; empty where there is no such thing
 */
public record Visit(
        TypeNode node,
        @Nullable KeyMove move,
        int depth,
        List<Selections> requires,
        @Nullable Solution whole,
        List<Condition> wholeWhen) {
    public Visit {
        wholeWhen = List.copyOf(wholeWhen);
        requires = List.copyOf(requires);
    }

    /** A visit whose objects' types are known, or not wanted. */
    Visit(TypeNode node, @Nullable KeyMove move, int depth) {
        this(node, move, depth, List.of(), null, List.of());
    }

    /** The same visit, which learns the objects' concrete types and goes on from there. */
    Visit goingOn(Solution known, List<Condition> when) {
        return new Visit(node, move, depth, requires, known, when);
    }

    Visit requiring(Selections more) {
        if (requires.contains(more)) {
            return this;
        }
        var all = new java.util.ArrayList<>(requires);
        all.add(more);
        return new Visit(node, move, depth, all, whole, wholeWhen);
    }
}
