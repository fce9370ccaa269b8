package org.kardan.federation.composition.subgraph;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.Findings;
import org.kardan.federation.composition.schema.ContextUse;
import org.kardan.federation.composition.schema.InputElement;
import org.kardan.federation.composition.schema.SubgraphSchema;
import org.kardan.federation.composition.schema.TypeElement;
import org.kardan.federation.composition.schema.TypeKind;
import org.kardan.federation.composition.schema.Types;

/**
 * Whether the selection of a {@code @fromContext} says one value for each type that sets the context: one field for all of them, or a
 * fragment with one field for each concrete type.
 */
final class ContextSelectionCheck {
    private final SubgraphSchema schema;
    private final Findings findings;
    private final InputElement argument;
    private final ContextUse use;

    ContextSelectionCheck(SubgraphSchema schema, Findings findings, InputElement argument, ContextUse use) {
        this.schema = schema;
        this.findings = findings;
        this.argument = argument;
        this.use = use;
    }

    /** @param setting the types that set the context */
    void check(List<TypeElement> setting) {
        try {
            var set = use.selections();
            if (set == null || set.getSelections().isEmpty()) {
                throw new Invalid("it has a syntax error, or selects nothing");
            }
            if (set.getSelections().stream().allMatch(InlineFragment.class::isInstance)) {
                checkByType(set, setting);
            } else {
                for (var type : setting) {
                    checkType(value(type, set));
                }
            }
        } catch (Invalid problem) {
            findings.error(
                    CompositionCode.CONTEXT_INVALID_SELECTION,
                    schema.name(),
                    argument.location(),
                    "Context \"%s\" is used in \"%s\" but the selection is invalid: %s."
                            .formatted(use.context(), argument, problem.getMessage()));
        }
    }

    private void checkByType(SelectionSet set, List<TypeElement> setting) throws Invalid {
        var conditions = new LinkedHashSet<String>();
        for (var fragment : set.getSelectionsOfType(InlineFragment.class)) {
            var condition = fragment.getTypeCondition();
            var type = condition == null ? null : schema.type(condition.getName());
            if (!fragment.getDirectives().isEmpty()) {
                throw new Invalid("directives are not allowed in the selection");
            }
            if (type == null || !type.is(TypeKind.OBJECT)) {
                throw new Invalid("each of its fragments has to be on an object type of the subgraph");
            }
            if (!conditions.add(type.name())) {
                throw new Invalid("two of its fragments are on \"%s\"".formatted(type.name()));
            }
            checkType(value(type, fragment.getSelectionSet()));
        }
        Set<String> possible = new LinkedHashSet<>();
        for (var type : setting) {
            var own = schema.possibleTypes(type.name());
            if (own.stream().noneMatch(conditions::contains)) {
                throw new Invalid("no type condition matches the location \"%s\"".formatted(type.name()));
            }
            possible.addAll(own);
        }
        conditions.removeAll(possible);
        if (!conditions.isEmpty()) {
            throw new Invalid("type condition %s is never used: no such object sets the context"
                    .formatted(conditions.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "))));
        }
    }

    /** The type of the one value that a selection on objects of a type says. */
    private Type<?> value(TypeElement parent, SelectionSet set) throws Invalid {
        if (parent.isInterfaceObject()) {
            throw new Invalid("\"%s\" in it is an @interfaceObject".formatted(parent.name()));
        }
        var selections = set.getSelections();
        Selection<?> only = selections.size() == 1 ? selections.getFirst() : null;
        if (!(only instanceof Field field)) {
            throw new Invalid("on type \"%s\" it has to select exactly one field".formatted(parent.name()));
        }
        if (field.getAlias() != null || !field.getDirectives().isEmpty()) {
            throw new Invalid("aliases and directives are not allowed in the selection");
        }
        var element = parent.field(field.getName());
        if (element == null) {
            throw new Invalid("there is no field \"%s\" on type \"%s\"".formatted(field.getName(), parent.name()));
        }
        checkArguments(field, element.arguments().values());
        var type = schema.type(element.typeName());
        var inner = field.getSelectionSet();
        var composite = type != null && type.kind().isComposite();
        if (composite != (inner != null)) {
            throw new Invalid((composite ? "\"%s\" has to have a selection" : "\"%s\" cannot have a selection")
                    .formatted(element));
        }
        return within(element.type(), inner == null || type == null ? null : value(type, inner));
    }

    private static void checkArguments(Field field, Iterable<InputElement> arguments) throws Invalid {
        for (var argument : arguments) {
            var given =
                    field.getArguments().stream().anyMatch(one -> one.getName().equals(argument.name()));
            if (!given && argument.isRequired()) {
                throw new Invalid("it has to give a value to \"%s\"".formatted(argument));
            }
        }
    }

    /** A null on the way is a null in the end, so that nothing is non-null. */
    private static Type<?> within(Type<?> type, @Nullable Type<?> inner) {
        return switch (type) {
            case NonNullType nonNull -> within(nonNull.getType(), inner);
            case ListType list -> new ListType(within(list.getType(), inner));
            default -> inner == null ? type : inner;
        };
    }

    private void checkType(Type<?> found) throws Invalid {
        if (!Types.same(found, argument.type())) {
            throw new Invalid("the type of the selection \"%s\" does not match the expected type \"%s\""
                    .formatted(Types.print(found), Types.print(argument.type())));
        }
    }

    private static final class Invalid extends Exception {
        private static final long serialVersionUID = 1L;

        Invalid(String message) {
            super(message);
        }
    }
}
