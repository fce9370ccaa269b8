package org.kardan.federation.composition.merge;

import graphql.language.ArrayValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.kardan.federation.composition.schema.Element;
import org.kardan.federation.composition.schema.FederationDirective;

/**
 * What a caller has to have to see something.
 *
 * @param scopes of which one set has to be held whole; one that is empty where none is needed
 * @param policies as the scopes
 */
record Demands(boolean authenticated, Set<Set<String>> scopes, Set<Set<String>> policies) {

    static Demands of(Element element) {
        return new Demands(
                element.has(FederationDirective.AUTHENTICATED),
                choices(element, FederationDirective.REQUIRES_SCOPES, "scopes"),
                choices(element, FederationDirective.POLICY, "policies"));
    }

    private static Set<Set<String>> choices(Element element, FederationDirective kind, String argument) {
        var applied = element.first(kind);
        var choices = new LinkedHashSet<Set<String>>();
        if (applied != null && applied.value(argument) instanceof ArrayValue list) {
            list.getValues().forEach(one -> choices.add(names(one)));
        }
        return choices.isEmpty() ? nothing() : choices;
    }

    private static Set<String> names(Value<?> value) {
        var names = new TreeSet<String>();
        if (value instanceof ArrayValue list) {
            list.getValues().forEach(one -> names.addAll(names(one)));
        } else if (value instanceof StringValue text) {
            names.add(text.getValue());
        }
        return names;
    }

    private static Set<Set<String>> nothing() {
        var choices = new LinkedHashSet<Set<String>>();
        choices.add(new TreeSet<>());
        return choices;
    }

    /** Both together. */
    Demands and(Demands other) {
        return new Demands(
                authenticated || other.authenticated, each(scopes, other.scopes), each(policies, other.policies));
    }

    private static Set<Set<String>> each(Set<Set<String>> some, Set<Set<String>> others) {
        var all = new LinkedHashSet<Set<String>>();
        for (var one : some) {
            for (var other : others) {
                var both = new TreeSet<>(one);
                both.addAll(other);
                all.add(both);
            }
        }
        return all;
    }

    /** Whether every caller who meets these meets the others, too. */
    boolean imply(Demands others) {
        return (authenticated || !others.authenticated)
                && imply(scopes, others.scopes)
                && imply(policies, others.policies);
    }

    private static boolean imply(Set<Set<String>> some, Set<Set<String>> others) {
        return some.stream().allMatch(one -> others.stream().anyMatch(one::containsAll));
    }
}
