package org.kardan.federation.operation;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One field of a normalised selection: fragments are gone, and what they said is in {@link #onTypes} and {@link #when}.
 * Compared by identity.
 */
public final class FieldSelection {
    private final String responseName;
    private final String name;
    private final List<Argument> arguments;
    private final String slot;
    private final @Nullable Set<String> onTypes;
    private final Condition when;
    private final Selections selections;
    private final Map<String, Integer> contexts;

    public FieldSelection(
            String responseName,
            String name,
            List<Argument> arguments,
            @Nullable Set<String> onTypes,
            Condition when,
            Selections selections) {
        this(responseName, name, arguments, slot(name, arguments), onTypes, when, selections, Map.of());
    }

    private FieldSelection(
            String responseName,
            String name,
            List<Argument> arguments,
            String slot,
            @Nullable Set<String> onTypes,
            Condition when,
            Selections selections,
            Map<String, Integer> contexts) {
        this.responseName = responseName;
        this.name = name;
        this.arguments = List.copyOf(arguments);
        this.slot = slot;
        this.onTypes = onTypes == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(onTypes));
        this.when = when;
        this.selections = selections;
        this.contexts = contexts;
    }

    /** Name and arguments in one text: two fields of one object with the same slot have the same value. */
    static String slot(String name, List<Argument> arguments) {
        if (arguments.isEmpty()) {
            return name;
        }
        return arguments.stream()
                .sorted(Comparator.comparing(Argument::getName))
                .map(argument -> argument.getName() + ":" + AstPrinter.printAstCompact(argument.getValue()))
                .collect(Collectors.joining(",", name + "(", ")"));
    }

    /** The same field under another condition. */
    public FieldSelection when(Condition other) {
        return other.equals(when)
                ? this
                : new FieldSelection(responseName, name, arguments, slot, onTypes, other, selections, contexts);
    }

    /** The same field with a slot of its own for its response name: what is asked for twice is then done twice. */
    public FieldSelection apart() {
        return apart(responseName);
    }

    /** The same field with a slot that it shares with those that are told apart by the same prefix. */
    FieldSelection apart(String prefix) {
        return new FieldSelection(
                responseName, name, arguments, prefix + ":" + slot, onTypes, when, selections, contexts);
    }

    /** The same field for these concrete types only, with these selections. */
    public FieldSelection narrowed(@Nullable Set<String> types, Selections inner) {
        return new FieldSelection(responseName, name, arguments, slot, types, when, inner, contexts);
    }

    /**
     * The same field where it stands below objects that set contexts.
     *
     * @param found context to how many objects further up the nearest one is that sets it; one for the object around this one
     */
    public FieldSelection within(Map<String, Integer> found) {
        return new FieldSelection(responseName, name, arguments, slot, onTypes, when, selections, Map.copyOf(found));
    }

    /** The same field with other arguments, which say the same, and with these selections. */
    FieldSelection with(List<Argument> others, Selections inner) {
        // Where it had a slot of its own it keeps one.
        var prefix = slot.substring(0, slot.length() - slot(name, arguments).length());
        return new FieldSelection(
                responseName, name, others, prefix + slot(name, others), onTypes, when, inner, contexts);
    }

    public String responseName() {
        return responseName;
    }

    public String name() {
        return name;
    }

    /** As {@link #within} says; empty where nothing is known of contexts, or none is needed. */
    public Map<String, Integer> contexts() {
        return contexts;
    }

    public List<Argument> arguments() {
        return arguments;
    }

    public String slot() {
        return slot;
    }

    /** The concrete types it is selected on; null for every type that occurs there. */
    public @Nullable Set<String> onTypes() {
        return onTypes;
    }

    public boolean appliesTo(String concreteType) {
        return onTypes == null || onTypes.contains(concreteType);
    }

    /**
     * Whether what it asks for is another thing for each of these types: its type's name, or nothing at all for some of them.
     *
     * @param types all that clients may see at its place
     */
    public boolean differsBetween(Set<String> types) {
        return "__typename".equals(name) || onTypes != null && !onTypes.containsAll(types);
    }

    public Condition when() {
        return when;
    }

    /** Whether it is a scalar's or an enum's; an object's whose selections are all left out is not. */
    public boolean isLeaf() {
        return selections == Selections.NONE;
    }

    /** {@link Selections#NONE} for a leaf. */
    public Selections selections() {
        return selections;
    }
}
