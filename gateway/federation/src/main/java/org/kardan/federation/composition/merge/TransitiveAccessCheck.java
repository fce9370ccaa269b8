package org.kardan.federation.composition.merge;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.schema.ContextUse;
import org.kardan.federation.composition.schema.Element;
import org.kardan.federation.composition.schema.FederationDirective;
import org.kardan.federation.composition.schema.FieldElement;
import org.kardan.federation.composition.schema.FieldSets;
import org.kardan.federation.composition.schema.SubgraphSchema;
import org.kardan.federation.composition.schema.TypeElement;

/**
 * Whoever may see a field may see what it is made from: it has to demand of its callers all that is demanded for what its {@code
 * @requires} and {@code @fromContext} select.
 */
final class TransitiveAccessCheck {
    private final MergedSchema merged;
    private final Report report;

    TransitiveAccessCheck(MergedSchema merged, Report report) {
        this.merged = merged;
        this.report = report;
    }

    void run() {
        if (FederationDirective.ACCESS.stream().noneMatch(merged.names()::containsKey)) {
            return;
        }
        for (var subgraph : merged.subgraphs()) {
            for (var type : subgraph.typesWithFields()) {
                type.fields().values().forEach(field -> check(subgraph, field));
            }
        }
    }

    private void check(SubgraphSchema subgraph, FieldElement source) {
        var type = merged.type(source.parent().name());
        var field = type == null ? null : type.field(source.name());
        if (field == null) {
            return;
        }
        var demands = Demands.of(type).and(Demands.of(field));
        for (var requires : source.applied(FederationDirective.REQUIRES)) {
            report(subgraph, source, "@requires", beyond(demands, type, FieldSets.read(requires)));
        }
        for (var argument : source.arguments().values()) {
            for (var fromContext : argument.applied(FederationDirective.FROM_CONTEXT)) {
                var use = ContextUse.of(fromContext);
                if (use != null) {
                    subgraph.settingContext(use.context())
                            .forEach(setting -> check(subgraph, source, demands, setting, use));
                }
            }
        }
    }

    private void check(
            SubgraphSchema subgraph, FieldElement source, Demands demands, TypeElement setting, ContextUse use) {
        var type = merged.type(setting.name());
        if (type != null) {
            var found = demands.imply(Demands.of(type)) ? beyond(demands, type, use.selections()) : type;
            report(subgraph, source, "@fromContext", found);
        }
    }

    /** What demands more; null where nothing does. */
    private @Nullable Element beyond(Demands demands, @Nullable TypeElement parent, @Nullable SelectionSet set) {
        if (parent == null || set == null) {
            return null;
        }
        return set.getSelections().stream()
                .map(selection -> beyond(demands, parent, selection))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Element beyond(Demands demands, TypeElement parent, Selection<?> selection) {
        if (selection instanceof InlineFragment fragment) {
            var condition = fragment.getTypeCondition();
            var type = condition == null ? parent : merged.type(condition.getName());
            return type == null || demands.imply(Demands.of(type))
                    ? beyond(demands, type, fragment.getSelectionSet())
                    : type;
        }
        var field = selection instanceof Field one ? parent.field(one.getName()) : null;
        if (field == null) {
            return null;
        }
        var type = merged.type(field.typeName());
        if (!demands.imply(Demands.of(field)) || type != null && !demands.imply(Demands.of(type))) {
            return field;
        }
        return beyond(demands, type, ((Field) selection).getSelectionSet());
    }

    private void report(SubgraphSchema subgraph, FieldElement field, String directive, @Nullable Element beyond) {
        if (beyond != null) {
            report.error(
                    CompositionCode.MISSING_TRANSITIVE_AUTH_REQUIREMENTS,
                    subgraph,
                    field,
                    "Field \"%s\" does not specify necessary @authenticated, @requiresScopes and/or @policy auth requirements to access the transitive data of \"%s\" from its %s."
                            .formatted(field, beyond, directive));
        }
    }
}
