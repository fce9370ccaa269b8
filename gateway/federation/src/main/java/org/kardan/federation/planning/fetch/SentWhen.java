package org.kardan.federation.planning.fetch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kardan.federation.operation.Condition;

/**
 * When a fetch has something to ask for.
 *
 * @param always holds for all of its fields
 * @param anyOf besides that, one of these holds for each of its fields; empty where that would take many words, or is always so
 */
record SentWhen(Condition always, List<Condition.Literal> anyOf) {
    static final SentWhen ALWAYS = new SentWhen(Condition.ALWAYS, List.of());

    /** More words than this are not worth a request that is seldom empty. */
    private static final int MOST = 4;

    SentWhen {
        anyOf = List.copyOf(anyOf);
    }

    /**
     * @param conditions of the fields
     * @param where what the objects are asked for under
     */
    static SentWhen of(Set<Condition> conditions, Condition where) {
        var ofAll = conditions.stream().reduce(Condition::common).orElse(Condition.ALWAYS);
        var common = ofAll.restrictedBy(where);
        var any = new LinkedHashSet<Condition.Literal>();
        for (var condition : conditions) {
            var left = condition.without(common).literals();
            if (left.size() != 1 || any.contains(left.getFirst().negated())) {
                return new SentWhen(common, List.of());
            }
            any.add(left.getFirst());
        }
        return new SentWhen(common, any.size() > MOST ? List.of() : new ArrayList<>(any));
    }
}
