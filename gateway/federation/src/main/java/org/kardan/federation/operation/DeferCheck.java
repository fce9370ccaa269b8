package org.kardan.federation.operation;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SelectionSetContainer;
import graphql.language.StringValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.kardan.federation.error.ClientError;
import org.kardan.federation.error.OperationRefused;
import org.kardan.federation.supergraph.Supergraph;

/** The rules of {@code @defer}: a label is a literal of its own, and what must happen in order or for each event is not deferred. */
final class DeferCheck {
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Set<String> labels = new HashSet<>();
    private final Set<String> seen = new HashSet<>();

    private DeferCheck(Document document) {
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /** @throws OperationRefused {@code BAD_USER_INPUT} where a rule is broken; whatever the client accepts */
    static void require(Document document, OperationDefinition operation) {
        var check = new DeferCheck(document);
        check.labels(operation.getSelectionSet());
        check.fragments.values().forEach(fragment -> check.labels(fragment.getSelectionSet()));
        switch (operation.getOperation()) {
            case QUERY -> {
                // anything may be deferred
            }
            case MUTATION ->
                check.never(
                        operation.getSelectionSet(),
                        false,
                        "The root fields of a mutation cannot be deferred: put @defer below one of them.");
            case SUBSCRIPTION ->
                check.never(
                        operation.getSelectionSet(),
                        true,
                        "A subscription cannot defer: leave @defer out, or say @defer(if: false).");
        }
    }

    private void labels(SelectionSet set) {
        for (Selection<?> selection : set.getSelections()) {
            for (var directive : ((DirectivesContainer<?>) selection).getDirectives(Supergraph.DEFER)) {
                label(directive);
            }
            if (selection instanceof SelectionSetContainer<?> container && container.getSelectionSet() != null) {
                labels(container.getSelectionSet());
            }
        }
    }

    private void label(Directive directive) {
        var label = directive.getArgument("label");
        if (label == null) {
            return;
        }
        if (!(label.getValue() instanceof StringValue text)) {
            throw refused("The label of @defer must be a string in the text, no variable.");
        }
        if (!labels.add(text.getValue())) {
            throw refused("Two @defer have the label \"" + text.getValue() + "\": give each its own.");
        }
    }

    private void never(SelectionSet set, boolean below, String message) {
        for (Selection<?> selection : set.getSelections()) {
            if (!(selection instanceof graphql.language.Field) && defers((DirectivesContainer<?>) selection)) {
                throw refused(message);
            }
            switch (selection) {
                case InlineFragment inline -> never(inline.getSelectionSet(), below, message);
                case FragmentSpread spread -> {
                    var fragment = fragments.get(spread.getName());
                    if (fragment != null && seen.add(spread.getName())) {
                        never(fragment.getSelectionSet(), below, message);
                    }
                }
                case graphql.language.Field field -> {
                    if (below && field.getSelectionSet() != null) {
                        never(field.getSelectionSet(), true, message);
                    }
                }
                default -> throw new IllegalStateException("A selection of an unknown kind: " + selection);
            }
        }
    }

    private static boolean defers(DirectivesContainer<?> selection) {
        var deferral = Deferral.of(selection);
        return deferral != null && deferral.variable() == null;
    }

    private static OperationRefused refused(String message) {
        return new OperationRefused(ClientError.badInput(message));
    }
}
