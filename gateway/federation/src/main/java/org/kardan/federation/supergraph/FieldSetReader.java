package org.kardan.federation.supergraph;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the text of a {@code FieldSet}. */
final class FieldSetReader {
    private FieldSetReader() {}

    /** @param text with or without brackets around it */
    static FieldSet read(String text) {
        var bare = text.strip();
        var document = Parser.parse(bare.startsWith("{") ? bare : "{" + text + "}");
        var operation = document.getDefinitionsOfType(OperationDefinition.class).getFirst();
        return new FieldSet(items(operation.getSelectionSet()), text);
    }

    private static List<FieldSet.Item> items(@Nullable SelectionSet set) {
        if (set == null) {
            return List.of();
        }
        return set.getSelections().stream()
                .map(selection -> switch (selection) {
                    case Field field -> field(field);
                    case InlineFragment fragment -> onType(fragment);
                    default -> throw new InvalidSupergraph("A field set may not hold " + describe(selection) + ".");
                })
                .toList();
    }

    private static FieldSet.Item field(Field field) {
        return new FieldSet.Field(field.getName(), field.getArguments(), items(field.getSelectionSet()));
    }

    private static FieldSet.Item onType(InlineFragment fragment) {
        var condition = fragment.getTypeCondition();
        return new FieldSet.OnType(condition == null ? null : condition.getName(), items(fragment.getSelectionSet()));
    }

    private static String describe(Object selection) {
        return selection instanceof FragmentSpread || selection instanceof FragmentDefinition
                ? "a named fragment"
                : selection.getClass().getSimpleName();
    }
}
