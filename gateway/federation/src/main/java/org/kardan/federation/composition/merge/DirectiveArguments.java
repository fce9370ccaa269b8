package org.kardan.federation.composition.merge;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.schema.FederationDirective;
import org.kardan.federation.composition.schema.Values;

/** Brings several applications of one directive to a single one, where federation says how. */
final class DirectiveArguments {
    private static final List<FederationDirective> COMBINED = List.of(
            FederationDirective.REQUIRES_SCOPES,
            FederationDirective.POLICY,
            FederationDirective.COST,
            FederationDirective.LIST_SIZE);

    private DirectiveArguments() {}

    /** Equal applications have equal texts. */
    static String canonical(Directive directive) {
        return directive.getArguments().stream()
                .sorted(Comparator.comparing(Argument::getName))
                .map(argument -> argument.getName() + ": " + Values.canonical(argument.getValue()))
                .collect(Collectors.joining(", "));
    }

    static boolean canCombine(FederationDirective kind) {
        return COMBINED.contains(kind);
    }

    static Directive combine(String name, FederationDirective kind, List<Directive> all) {
        var values = new LinkedHashMap<String, List<Value<?>>>();
        for (var directive : all) {
            directive
                    .getArguments()
                    .forEach(argument -> values.computeIfAbsent(argument.getName(), unused -> new ArrayList<>())
                            .add(argument.getValue()));
        }
        var arguments = new ArrayList<Argument>();
        values.forEach((argument, given) -> {
            var combined = kind == FederationDirective.COST || kind == FederationDirective.LIST_SIZE
                    ? combineCost(given)
                    : allOf(given);
            if (combined != null) {
                arguments.add(new Argument(argument, combined));
            }
        });
        return new Directive(name, arguments);
    }

    /** The greatest number, the union of names, and of conditions whether all hold. */
    private static @Nullable Value<?> combineCost(List<Value<?>> values) {
        return switch (values.getFirst()) {
            case IntValue unused ->
                values.stream()
                        .map(value -> value instanceof IntValue number ? number.getValue() : BigInteger.ZERO)
                        .max(Comparator.naturalOrder())
                        .map(IntValue::new)
                        .orElse(null);
            case BooleanValue unused ->
                new BooleanValue(
                        values.stream().allMatch(value -> value instanceof BooleanValue flag && flag.isValue()));
            case ArrayValue unused -> {
                var names = new LinkedHashMap<String, Value<?>>();
                values.forEach(value -> items(value).forEach(item -> names.putIfAbsent(Values.canonical(item), item)));
                yield array(List.copyOf(names.values()));
            }
            default -> values.getFirst();
        };
    }

    /**
     * Each value is a choice of sets of names that let a caller in. All of them have to, so the result is the choice of every
     * union of one set of each.
     */
    private static Value<?> allOf(List<Value<?>> values) {
        Set<Set<String>> choices = new LinkedHashSet<>();
        choices.add(new TreeSet<>());
        for (var value : values) {
            var next = new LinkedHashSet<Set<String>>();
            for (var choice : choices) {
                for (var set : items(value)) {
                    var union = new TreeSet<>(choice);
                    items(set).forEach(name -> union.add(((StringValue) name).getValue()));
                    next.add(union);
                }
            }
            choices = next;
        }
        var least = new ArrayList<Set<String>>();
        for (var choice : choices) {
            var implied = choices.stream().anyMatch(other -> other.size() < choice.size() && choice.containsAll(other));
            if (!implied) {
                least.add(choice);
            }
        }
        return array(least.stream()
                .<Value<?>>map(set ->
                        array(set.stream().<Value<?>>map(StringValue::new).toList()))
                .toList());
    }

    @SuppressWarnings("rawtypes") // graphql-java's own lists of values are raw
    private static ArrayValue array(List<? extends Value<?>> values) {
        List<Value> raw = new ArrayList<>(values);
        return new ArrayValue(raw);
    }

    private static List<Value<?>> items(Value<?> value) {
        var found = new ArrayList<Value<?>>();
        if (value instanceof ArrayValue list) {
            list.getValues().forEach(item -> found.add(Objects.requireNonNull(item)));
        } else {
            found.add(value);
        }
        return found;
    }
}
