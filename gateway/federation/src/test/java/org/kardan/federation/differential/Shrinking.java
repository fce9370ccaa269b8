package org.kardan.federation.differential;

import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FieldDefinition;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Type;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Takes away from a failing case whatever it fails without: first from the operation, then from the subgraphs. */
final class Shrinking {
    private static final int MOST_TRIES = 4_000;

    private int tries;

    /** A smaller operation of which the same is true. */
    RandomOperation.Asked operation(RandomOperation.Asked asked, Predicate<RandomOperation.Asked> fails) {
        var current = asked;
        for (int index = 0; tries < MOST_TRIES; ) {
            var smaller = without(current, index);
            if (smaller == null) {
                return current;
            }
            tries++;
            if (!smaller.document().equals(current.document()) && fails.test(smaller)) {
                current = smaller;
            } else {
                index++;
            }
        }
        return current;
    }

    /** Smaller subgraphs of which the same is true. */
    Map<String, String> subgraphs(Map<String, String> subgraphs, Predicate<Map<String, String>> fails) {
        var current = subgraphs;
        for (var progress = true; progress && tries < MOST_TRIES; ) {
            progress = false;
            for (var name : List.copyOf(current.keySet())) {
                for (int index = 0; tries < MOST_TRIES; ) {
                    var sdl = withoutPart(current.get(name), index);
                    if (sdl == null) {
                        break;
                    }
                    tries++;
                    var smaller = new LinkedHashMap<>(current);
                    if (sdl.isBlank()) {
                        smaller.remove(name);
                    } else {
                        smaller.put(name, sdl);
                    }
                    if (fails.test(smaller)) {
                        current = smaller;
                        progress = true;
                        if (sdl.isBlank()) {
                            break;
                        }
                    } else {
                        index++;
                    }
                }
            }
        }
        return current;
    }

    private static Document parse(String text) {
        return Parser.parse(ParserEnvironment.newParserEnvironment()
                .document(text)
                .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                .build());
    }

    /** The operation without its part of this number, counted from the outside in; null where there are not as many. */
    private static RandomOperation.@Nullable Asked without(RandomOperation.Asked asked, int index) {
        var operation = parse(asked.document())
                .getDefinitionsOfType(OperationDefinition.class)
                .getFirst();
        var left = new int[] {index};
        var set = without(operation.getSelectionSet(), left);
        if (left[0] >= 0) {
            return null;
        }
        var used = new LinkedHashSet<String>();
        variables(set, used);
        List<VariableDefinition> definitions = operation.getVariableDefinitions().stream()
                .filter(one -> used.contains(one.getName()))
                .toList();
        var values = new LinkedHashMap<>(asked.variables());
        values.keySet().retainAll(used);
        return new RandomOperation.Asked(
                AstPrinter.printAst(
                        operation.transform(one -> one.selectionSet(set).variableDefinitions(definitions))),
                values);
    }

    private static SelectionSet without(SelectionSet set, int[] left) {
        var kept = new ArrayList<Selection<?>>();
        for (Selection<?> selection : set.getSelections()) {
            if (set.getSelections().size() > 1 && left[0]-- == 0) {
                continue;
            }
            if (selection instanceof InlineFragment inline && left[0]-- == 0) {
                kept.addAll(selections(inline.getSelectionSet()));
                continue;
            }
            kept.add(smaller(selection, left));
        }
        return SelectionSet.newSelectionSet(kept).build();
    }

    private static List<Selection<?>> selections(SelectionSet set) {
        var all = new ArrayList<Selection<?>>();
        for (Selection<?> one : set.getSelections()) {
            all.add(one);
        }
        return all;
    }

    private static Selection<?> smaller(Selection<?> selection, int[] left) {
        return switch (selection) {
            case Field field -> {
                List<Directive> directives =
                        !field.getDirectives().isEmpty() && left[0]-- == 0 ? List.of() : field.getDirectives();
                var alias = field.getAlias() != null && left[0]-- == 0 ? null : field.getAlias();
                var arguments = !field.getArguments().isEmpty() && left[0]-- == 0
                        ? List.<graphql.language.Argument>of()
                        : field.getArguments();
                var inner = field.getSelectionSet() == null ? null : without(field.getSelectionSet(), left);
                yield field.transform(one -> one.directives(directives)
                        .alias(alias)
                        .arguments(arguments)
                        .selectionSet(inner));
            }
            case InlineFragment inline -> {
                List<Directive> directives =
                        !inline.getDirectives().isEmpty() && left[0]-- == 0 ? List.of() : inline.getDirectives();
                var inner = without(inline.getSelectionSet(), left);
                yield inline.transform(one -> one.directives(directives).selectionSet(inner));
            }
            default -> selection;
        };
    }

    private static void variables(Node<?> node, Set<String> into) {
        if (node instanceof VariableReference reference) {
            into.add(reference.getName());
        }
        for (Node<?> child : node.getChildren()) {
            variables(child, into);
        }
    }

    /** A schema without one of its types, fields, directives or interfaces; null where there are not as many. */
    private static @Nullable String withoutPart(String sdl, int index) {
        var left = new int[] {index};
        var builder = Document.newDocument();
        int kept = 0;
        for (Definition<?> definition : parse(sdl).getDefinitions()) {
            if (left[0]-- == 0) {
                continue;
            }
            kept += definition instanceof graphql.language.SchemaExtensionDefinition ? 0 : 1;
            builder.definition(
                    definition instanceof ObjectTypeDefinition object ? withoutPart(object, left) : definition);
        }
        return left[0] >= 0 ? null : kept == 0 ? "" : AstPrinter.printAst(builder.build());
    }

    @SuppressWarnings("rawtypes") // graphql-java's own lists of type names are raw
    private static ObjectTypeDefinition withoutPart(ObjectTypeDefinition object, int[] left) {
        var directives = new ArrayList<Directive>();
        for (var directive : object.getDirectives()) {
            if (left[0]-- != 0) {
                directives.add(directive);
            }
        }
        var interfaces = new ArrayList<Type>();
        for (var type : object.getImplements()) {
            if (left[0]-- != 0) {
                interfaces.add(type);
            }
        }
        var fields = new ArrayList<FieldDefinition>();
        for (var field : object.getFieldDefinitions()) {
            if (object.getFieldDefinitions().size() > 1 && left[0]-- == 0) {
                continue;
            }
            var kept = new ArrayList<Directive>();
            for (var directive : field.getDirectives()) {
                if (left[0]-- != 0) {
                    kept.add(directive);
                }
            }
            fields.add(field.transform(one -> one.directives(kept)));
        }
        return object.transform(
                one -> one.directives(directives).implementz(interfaces).fieldDefinitions(fields));
    }
}
