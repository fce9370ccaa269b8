package org.kardan.federation.composition.merge;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.schema.Applied;
import org.kardan.federation.composition.schema.FederationDirective;
import org.kardan.federation.composition.schema.FieldElement;
import org.kardan.federation.composition.schema.FieldSets;
import org.kardan.federation.composition.schema.SubgraphSchema;
import org.kardan.federation.composition.schema.TypeElement;
import org.kardan.federation.composition.schema.Types;

/**
 * Whether what a {@code @requires} selects can be asked: an argument may have to be given where the field is resolved, though not where
 * it is external.
 */
final class RequiredArgumentsCheck {
    private final MergedSchema merged;
    private final Report report;

    RequiredArgumentsCheck(MergedSchema merged, Report report) {
        this.merged = merged;
        this.report = report;
    }

    void run() {
        for (var subgraph : merged.subgraphs()) {
            for (var type : subgraph.typesWithFields()) {
                for (var field : type.fields().values()) {
                    field.applied(FederationDirective.REQUIRES).forEach(requires -> check(subgraph, field, requires));
                }
            }
        }
    }

    private void check(SubgraphSchema subgraph, FieldElement field, Applied requires) {
        var set = FieldSets.read(requires);
        if (set != null) {
            check(subgraph, field, merged.type(field.parent().name()), set);
        }
    }

    private void check(SubgraphSchema subgraph, FieldElement target, @Nullable TypeElement parent, SelectionSet set) {
        if (parent == null) {
            return;
        }
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof InlineFragment fragment) {
                var condition = fragment.getTypeCondition();
                var type = condition == null ? parent : merged.type(condition.getName());
                check(subgraph, target, type, fragment.getSelectionSet());
            } else if (selection instanceof Field field) {
                var selected = parent.field(field.getName());
                if (selected != null) {
                    checkArguments(subgraph, target, field, selected);
                    if (field.getSelectionSet() != null) {
                        check(subgraph, target, merged.type(selected.typeName()), field.getSelectionSet());
                    }
                }
            }
        }
    }

    private void checkArguments(SubgraphSchema subgraph, FieldElement target, Field field, FieldElement selected) {
        var unknown = field.getArguments().stream()
                .filter(given -> !selected.arguments().containsKey(given.getName()))
                .map(given -> '"' + given.getName() + '"')
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            report.error(
                    CompositionCode.REQUIRES_INVALID_FIELDS,
                    subgraph,
                    target,
                    "On field \"%s\", for @requires: \"%s\" cannot be given a value for %s, which it has not everywhere where it is resolved."
                            .formatted(target, selected, unknown));
        }
        var missing = selected.arguments().values().stream()
                .filter(argument -> Types.isNonNull(argument.type())
                        && argument.defaultValue() == null
                        && field.getArguments().stream()
                                .noneMatch(given -> given.getName().equals(argument.name())))
                .map(argument -> '"' + argument.name() + '"')
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            report.error(
                    CompositionCode.REQUIRES_INVALID_FIELDS,
                    subgraph,
                    target,
                    "On field \"%s\", for @requires: \"%s\" has to be given a value for %s where it is resolved, and is not."
                            .formatted(target, selected, missing));
        }
    }
}
