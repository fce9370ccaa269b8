package org.kardan.federation.planning.path;

import java.util.LinkedHashSet;
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
 * @param contexts values from further up that go with the representation
 * @param whole how this fetch goes on once it has learnt the object's concrete type; null for all but interface objects
 * @param wholeWhen under each of which something of that is asked for; empty where there is no such thing
 */
public record Visit(
        TypeNode node,
        @Nullable KeyMove move,
        int depth,
        List<Selections> requires,
        List<ContextUse> contexts,
        @Nullable Solution whole,
        List<Condition> wholeWhen) {
    public Visit {
        wholeWhen = List.copyOf(wholeWhen);
        requires = List.copyOf(requires);
        contexts = List.copyOf(contexts);
    }

    /** A visit whose objects' types are known, or not wanted. */
    Visit(TypeNode node, @Nullable KeyMove move, int depth) {
        this(node, move, depth, List.of(), List.of(), null, List.of());
    }

    /** The same visit, which learns the objects' concrete types and goes on from there. */
    Visit goingOn(Solution known, List<Condition> when) {
        return new Visit(node, move, depth, requires, contexts, known, when);
    }

    /** The same visit, which needs more to be told. */
    Visit requiring(@Nullable Selections more, List<ContextUse> moreContexts) {
        var all = new LinkedHashSet<>(requires);
        if (more != null) {
            all.add(more);
        }
        var allContexts = new LinkedHashSet<>(contexts);
        allContexts.addAll(moreContexts);
        return new Visit(node, move, depth, List.copyOf(all), List.copyOf(allContexts), whole, wholeWhen);
    }
}
