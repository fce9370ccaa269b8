package org.kardan.federation.composition.schema;

import graphql.language.ArrayValue;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The {@code fields} of {@code @key}, {@code @requires} and {@code @provides}. */
public final class FieldSets {
    private FieldSets() {}

    /**
     * The text of the argument, without the brackets that some write around it; null where it is no text. Federation 1 also took lists
     * and bare names.
     */
    public static @Nullable String text(Applied applied) {
        var text = text(applied.value("fields"));
        return text == null ? null : bare(text);
    }

    /** Without the brackets around it, if there are any. */
    static String bare(String text) {
        var bare = text.strip();
        return bare.startsWith("{") && bare.endsWith("}") ? bare.substring(1, bare.length() - 1) : text;
    }

    private static @Nullable String text(@Nullable Value<?> value) {
        return switch (value) {
            case StringValue one -> one.getValue();
            case EnumValue one -> one.getName();
            case ArrayValue list
            when list.getValues().stream().allMatch(one -> text(one) != null) ->
                list.getValues().stream().map(FieldSets::text).collect(Collectors.joining(" "));
            case null, default -> null;
        };
    }

    /** Null where it is none. */
    public static @Nullable SelectionSet parse(String text) {
        try {
            // Brackets within could make more than one definition of it.
            var definitions = Parser.parse("{" + text + "}").getDefinitions();
            return definitions.size() == 1 && definitions.getFirst() instanceof OperationDefinition query
                    ? query.getSelectionSet()
                    : null;
        } catch (InvalidSyntaxException malformed) {
            return null;
        }
    }

    /** As {@link #parse}. */
    public static @Nullable SelectionSet read(Applied applied) {
        var text = text(applied);
        return text == null ? null : parse(text);
    }

    /** On one line, in GraphQL's usual form. */
    public static String print(SelectionSet set) {
        return set.getSelections().stream()
                .map(selection -> switch (selection) {
                    case Field field -> print(field);
                    case InlineFragment fragment ->
                        "..."
                                + (fragment.getTypeCondition() == null
                                        ? ""
                                        : " on " + fragment.getTypeCondition().getName())
                                + " { " + print(fragment.getSelectionSet()) + " }";
                    default -> selection.toString();
                })
                .collect(Collectors.joining(" "));
    }

    /** Equal sets have equal texts, in whatever order they are written. */
    public static String canonical(SelectionSet set) {
        return set.getSelections().stream()
                .map(selection -> {
                    var inner = selection instanceof Field field
                            ? field.getSelectionSet()
                            : selection instanceof InlineFragment fragment ? fragment.getSelectionSet() : null;
                    var own = new SelectionSet(List.of(selection));
                    return inner == null
                            ? print(own)
                            : print(own).replaceFirst("\\{.*", "").trim() + " { " + canonical(inner) + " }";
                })
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String print(Field field) {
        var alias = field.getAlias() == null ? "" : field.getAlias() + ": ";
        var arguments = field.getArguments().isEmpty()
                ? ""
                : field.getArguments().stream()
                        .map(argument -> argument.getName() + ": " + Values.print(argument.getValue()))
                        .collect(Collectors.joining(", ", "(", ")"));
        var inner = field.getSelectionSet() == null ? "" : " { " + print(field.getSelectionSet()) + " }";
        return alias + field.getName() + arguments + inner;
    }

    /**
     * Every field it selects, at any depth; what does not exist is passed over.
     *
     * @param withImplementations whether a field of an interface stands for those of its implementations too
     */
    public static Set<FieldElement> targets(
            SubgraphSchema schema,
            @Nullable TypeElement parent,
            @Nullable SelectionSet set,
            boolean withImplementations) {
        var found = new LinkedHashSet<FieldElement>();
        if (parent != null && set != null) {
            collect(schema, parent, set, withImplementations, found);
        }
        return found;
    }

    private static void collect(
            SubgraphSchema schema, TypeElement parent, SelectionSet set, boolean all, Set<FieldElement> found) {
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof Field field) {
                collect(schema, parent, field, all, found);
            } else if (selection instanceof InlineFragment fragment) {
                var condition = fragment.getTypeCondition();
                var type = condition == null ? parent : schema.type(condition.getName());
                if (type != null) {
                    collect(schema, type, fragment.getSelectionSet(), all, found);
                }
            }
        }
    }

    private static void collect(
            SubgraphSchema schema, TypeElement parent, Field field, boolean all, Set<FieldElement> found) {
        var element = parent.field(field.getName());
        if (element == null) {
            return;
        }
        found.add(element);
        if (all && parent.is(TypeKind.INTERFACE)) {
            for (var name : schema.possibleTypes(parent.name())) {
                var type = schema.type(name);
                var own = type == null ? null : type.field(field.getName());
                if (own != null) {
                    found.add(own);
                }
            }
        }
        var type = schema.type(element.typeName());
        if (type != null && field.getSelectionSet() != null) {
            collect(schema, type, field.getSelectionSet(), all, found);
        }
    }
}
