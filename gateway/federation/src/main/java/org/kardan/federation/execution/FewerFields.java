package org.kardan.federation.execution;

import graphql.language.AstPrinter;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.planning.plan.SubgraphOperation;

/** Leaves fields out of an operation. */
final class FewerFields {
    private static final Field TYPENAME = Field.newField("__typename").build();

    private final Set<List<String>> without;

    private FewerFields(Set<List<String>> without) {
        this.without = without;
    }

    /**
     * The same operation with fewer fields.
     *
     * @param fields response keys that lead to each
     */
    static SubgraphOperation without(Set<List<String>> fields, SubgraphOperation operation) {
        var query = Parser.parse(operation.document())
                .getDefinitionsOfType(OperationDefinition.class)
                .getFirst();
        var left = new FewerFields(fields).left(query.getSelectionSet(), List.of());
        var used = new HashSet<String>();
        addVariables(left, used);
        var definitions = query.getVariableDefinitions().stream()
                .filter(variable -> used.contains(variable.getName()))
                .toList();
        var document = AstPrinter.printAstCompact(
                query.transform(changed -> changed.selectionSet(left).variableDefinitions(definitions)));
        var variables = operation.variables().stream().filter(used::contains).toList();
        return new SubgraphOperation(operation.kind(), document, variables);
    }

    private SelectionSet left(SelectionSet set, List<String> keys) {
        var selections = new ArrayList<Selection<?>>();
        for (Selection<?> selection : set.getSelections()) {
            var left = left(selection, keys);
            if (left != null) {
                selections.add(left);
            }
        }
        if (selections.isEmpty()) {
            selections.add(TYPENAME);
        }
        return SelectionSet.newSelectionSet(selections).build();
    }

    private @Nullable Selection<?> left(Selection<?> selection, List<String> keys) {
        if (selection instanceof InlineFragment fragment) {
            return fragment.transform(changed -> changed.selectionSet(left(fragment.getSelectionSet(), keys)));
        }
        if (!(selection instanceof Field field)) {
            return selection;
        }
        var here = new ArrayList<>(keys);
        here.add(field.getResultKey());
        if (without.contains(here)) {
            return null;
        }
        return field.getSelectionSet() == null
                ? field
                : field.transform(changed -> changed.selectionSet(left(field.getSelectionSet(), here)));
    }

    private static void addVariables(Node<?> node, Set<String> names) {
        if (node instanceof VariableReference variable) {
            names.add(variable.getName());
        }
        node.getChildren().forEach(child -> addVariables(child, names));
    }
}
