package org.kardan.federation.operation;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.ClientError;
import org.kardan.federation.error.OperationRefused;
import org.kardan.federation.supergraph.Supergraph;

/**
 * Spreads fragments out and merges what is selected twice. A fragment's type condition becomes the set of concrete types it
 * leaves; its and each field's {@code @skip} and {@code @include} become a condition, or are decided where they are constant.
 */
final class Normaliser {
    private final Supergraph supergraph;
    private final OperationLimits limits;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final boolean deferring;
    private boolean defers;
    private int selections;
    private int visited;

    /** @param deferring whether deferred fragments are to stand apart; otherwise {@code @defer} is as if it were not there */
    Normaliser(Supergraph supergraph, Document document, OperationLimits limits, boolean deferring) {
        this.deferring = deferring;
        this.supergraph = supergraph;
        this.limits = limits;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /** Whether a fragment was met that may be deferred. */
    boolean defers() {
        return defers;
    }

    Operation normalise(OperationDefinition definition) {
        var kind = OperationKind.valueOf(definition.getOperation().name());
        var root = supergraph.rootType(Supergraph.RootKind.valueOf(kind.name()));
        if (root == null) {
            throw new OperationRefused(ClientError.badInput("This graph has no " + kind.keyword() + " operations."));
        }
        var all = normalise(List.of(new Scope(definition.getSelectionSet(), null, Condition.ALWAYS)), root, 1);
        if (all.fields().size() > limits.rootFields()) {
            throw tooComplex("root fields", limits.rootFields());
        }
        var fields = kind == OperationKind.MUTATION
                ? new Selections(
                        all.fields().stream().map(FieldSelection::apart).toList())
                : all;
        return new Operation(kind, definition.getName(), root, definition.getVariableDefinitions(), fields);
    }

    private Selections normalise(List<Scope> scopes, String typeName, int depth) {
        if (depth > limits.depth()) {
            throw tooComplex("nested levels", limits.depth());
        }
        var found = new Found();
        var everywhere = everywhere(typeName);
        scopes.forEach(scope -> collect(
                scope.onTypes == null ? new Scope(scope.set, everywhere, scope.when) : scope,
                typeName,
                typeName,
                found));
        selections += found.all.size();
        if (selections > limits.selections()) {
            throw tooComplex("fields", limits.selections());
        }
        var result = new ArrayList<FieldSelection>(found.all.size());
        for (var merged : found.all) {
            var same = merged.same;
            var children = merged.type == null ? Selections.NONE : normalise(merged.scopes, merged.type, depth + 1);
            result.add(new FieldSelection(
                    same.responseName,
                    merged.field.getName(),
                    merged.field.getArguments(),
                    same.onTypes,
                    same.when,
                    children));
        }
        if (found.deferred.isEmpty()) {
            return new Selections(result);
        }
        var around = new Selections(result);
        var deferred = new ArrayList<DeferredFragment>();
        for (var apart : found.deferred) {
            var inner = normalise(List.of(apart.scope), typeName, depth);
            var rest = Deferral.besides(inner, around, apart.when);
            if (!rest.isEmpty() || !rest.deferred().isEmpty()) {
                deferred.add(new DeferredFragment(
                        apart.deferral.label(), apart.deferral.variable(), apart.onTypes, apart.when, rest));
            }
        }
        return new Selections(result, deferred);
    }

    /** @param staticType what the fragment around says; the type of the place is {@code placeType} */
    private void collect(Scope scope, String placeType, String staticType, Found found) {
        for (Selection<?> selection : scope.set.getSelections()) {
            // Spreading fragments in fragments can be exponential in the text; count every visit, merged or not.
            if (++visited > limits.visits()) {
                throw tooComplex("fields", limits.selections());
            }
            var when = Conditions.of((DirectivesContainer<?>) selection, scope.when);
            if (when == null) {
                continue;
            }
            switch (selection) {
                case Field field -> add(field, new Scope(scope.set, scope.onTypes, when), staticType, found);
                case InlineFragment inline -> {
                    var type = inline.getTypeCondition() == null ? staticType : name(inline.getTypeCondition());
                    fragment(
                            inline,
                            inline.getSelectionSet(),
                            type,
                            new Scope(scope.set, scope.onTypes, when),
                            placeType,
                            found);
                }
                case FragmentSpread spread -> {
                    var definition = fragments.get(spread.getName());
                    if (definition != null) {
                        var type = name(definition.getTypeCondition());
                        fragment(
                                spread,
                                definition.getSelectionSet(),
                                type,
                                new Scope(scope.set, scope.onTypes, when),
                                placeType,
                                found);
                    }
                }
                default -> throw new IllegalStateException("A selection of an unknown kind: " + selection);
            }
        }
    }

    private void fragment(
            DirectivesContainer<?> fragment,
            SelectionSet set,
            String type,
            Scope around,
            String placeType,
            Found found) {
        var place = visible(placeType);
        var left = new LinkedHashSet<>(around.onTypes == null ? place : around.onTypes);
        left.retainAll(visible(type));
        if (left.isEmpty()) {
            return;
        }
        var inner = new Scope(set, left.size() == place.size() ? everywhere(placeType) : left, around.when);
        var deferral = deferring ? Deferral.of(fragment) : null;
        var inline = deferral == null ? inner : deferred(deferral, inner, type, found);
        if (inline != null) {
            collect(inline, placeType, type, found);
        }
    }

    /** Puts a fragment aside; what is left to be answered at once, where a variable decides. */
    private @Nullable Scope deferred(Deferral deferral, Scope inner, String type, Found found) {
        defers = true;
        var variable = deferral.variable();
        var when = variable == null ? inner.when : inner.when.and(Conditions.variable(variable, true));
        if (when != null) {
            var set = SelectionSet.newSelectionSet()
                    .selection(InlineFragment.newInlineFragment()
                            .typeCondition(TypeName.newTypeName(type).build())
                            .selectionSet(inner.set)
                            .build())
                    .build();
            var scope = new Scope(set, inner.onTypes, Condition.ALWAYS);
            found.deferred.add(new Apart(deferral, inner.onTypes, when, scope));
        }
        var now = variable == null ? null : inner.when.and(Conditions.variable(variable, false));
        return now == null ? null : new Scope(inner.set, inner.onTypes, now);
    }

    /** The types of a place that a client may ask for; null where that is all of them. */
    private @Nullable Set<String> everywhere(String type) {
        var visible = visible(type);
        return visible.containsAll(supergraph.possibleTypes(type)) ? null : visible;
    }

    private Set<String> visible(String type) {
        return type.startsWith("__") ? Set.of(type) : supergraph.visibleTypes(type);
    }

    private void add(Field field, Scope scope, String staticType, Found found) {
        var name = field.getAlias() == null ? field.getName() : field.getAlias();
        var same =
                new Same(name, FieldSelection.slot(field.getName(), field.getArguments()), scope.onTypes, scope.when);
        var merged = found.last.get(name);
        if (merged == null || !merged.same.equals(same)) {
            merged = new Merged(same, field, childType(field, staticType));
            found.last.put(name, merged);
            found.all.add(merged);
        }
        if (field.getSelectionSet() != null) {
            merged.scopes.add(new Scope(field.getSelectionSet(), null, Condition.ALWAYS));
        }
    }

    private @Nullable String childType(Field field, String staticType) {
        if (field.getSelectionSet() == null) {
            return null;
        }
        var schema = supergraph.apiSchema();
        if (field.getName().startsWith("__")) {
            return GraphQLTypeUtil.unwrapAll(
                            field.getName().equals("__schema")
                                    ? schema.getIntrospectionSchemaFieldDefinition()
                                            .getType()
                                    : schema.getIntrospectionTypeFieldDefinition()
                                            .getType())
                    .getName();
        }
        var parent = (GraphQLFieldsContainer) schema.getType(staticType);
        return GraphQLTypeUtil.unwrapAll(
                        parent.getFieldDefinition(field.getName()).getType())
                .getName();
    }

    private static String name(TypeName type) {
        return type.getName();
    }

    private static OperationRefused tooComplex(String what, int limit) {
        return new OperationRefused(ClientError.tooComplex(
                "The operation has more than " + limit + " " + what + ", fragments spread out."));
    }

    /** A selection set to be read under conditions. */
    private record Scope(SelectionSet set, @Nullable Set<String> onTypes, Condition when) {}

    /** A deferred fragment, to be read when what is around it is. */
    private record Apart(Deferral deferral, @Nullable Set<String> onTypes, Condition when, Scope scope) {}

    /** What makes two selections of a set one. */
    private record Same(
            String responseName, String slot, @Nullable Set<String> onTypes, Condition when) {}

    /** A field, and every selection set that was written for it. */
    private static final class Merged {
        private final Same same;
        private final Field field;
        private final @Nullable String type;
        private final List<Scope> scopes = new ArrayList<>();

        Merged(Same same, Field field, @Nullable String type) {
            this.same = same;
            this.field = field;
            this.type = type;
        }
    }

    /**
     * The fields of a set. Equal selections are merged while nothing else of that name is between them: conditions may decide
     * at run time which comes first.
     */
    private static final class Found {
        private final List<Merged> all = new ArrayList<>();
        private final Map<String, Merged> last = new HashMap<>();
        private final List<Apart> deferred = new ArrayList<>();
    }
}
