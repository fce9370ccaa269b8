package org.kardan.federation.composition.subgraph;

import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.Findings;
import org.kardan.federation.composition.schema.Applied;
import org.kardan.federation.composition.schema.Element;
import org.kardan.federation.composition.schema.FederationDirective;
import org.kardan.federation.composition.schema.FieldElement;
import org.kardan.federation.composition.schema.FieldSets;
import org.kardan.federation.composition.schema.SubgraphSchema;
import org.kardan.federation.composition.schema.TypeElement;
import org.kardan.federation.composition.schema.TypeKind;
import org.kardan.federation.composition.schema.Types;

/** Whether the {@code fields} of one {@code @key}, {@code @requires} or {@code @provides} select what they may. */
final class FieldSetCheck {
    private final SubgraphSchema schema;
    private final Findings findings;
    private final FederationDirective kind;
    private final Element target;
    private final Applied applied;
    private boolean failed;

    FieldSetCheck(SubgraphSchema schema, Findings findings, FederationDirective kind, Element target, Applied applied) {
        this.schema = schema;
        this.findings = findings;
        this.kind = kind;
        this.target = target;
        this.applied = applied;
    }

    /** @param parent the type its fields are of */
    void check(TypeElement parent) {
        var text = FieldSets.text(applied);
        var isText = applied.value("fields") instanceof StringValue;
        if (text == null || !isText && !schema.isFederationOne()) {
            error("INVALID_FIELDS_TYPE", "the value of \"fields\" must be a string");
            return;
        }
        var set = FieldSets.parse(text);
        if (set == null) {
            invalid("it has a syntax error");
        } else if (set.getSelections().isEmpty()) {
            invalid("it selects nothing");
        } else {
            check(parent, set, false);
        }
    }

    private void check(TypeElement parent, SelectionSet set, boolean externalAbove) {
        for (Selection<?> selection : set.getSelections()) {
            switch (selection) {
                case Field field -> check(parent, field, externalAbove);
                case InlineFragment fragment -> check(parent, fragment, externalAbove);
                case FragmentSpread unused -> invalid("it may not use named fragments");
                default -> invalid("it has an unknown kind of selection");
            }
        }
    }

    private void check(TypeElement parent, InlineFragment fragment, boolean externalAbove) {
        if (!fragment.getDirectives().isEmpty()) {
            error("DIRECTIVE_IN_FIELDS_ARG", "cannot have directive applications in the \"fields\" argument");
        }
        var condition = fragment.getTypeCondition();
        var type = condition == null ? parent : schema.type(condition.getName());
        if (type == null || !type.kind().isComposite()) {
            invalid("unknown type \"" + (condition == null ? "" : condition.getName()) + "\" in a fragment");
        } else if (type != parent
                && schema.possibleTypes(type.name()).stream()
                        .noneMatch(schema.possibleTypes(parent.name())::contains)) {
            invalid("a fragment on \"%s\" can never apply to \"%s\"".formatted(type.name(), parent.name()));
        } else {
            check(type, fragment.getSelectionSet(), externalAbove);
        }
    }

    private void check(TypeElement parent, Field field, boolean externalAbove) {
        if (!field.getDirectives().isEmpty()) {
            error("DIRECTIVE_IN_FIELDS_ARG", "cannot have directive applications in the \"fields\" argument");
        }
        if (field.getName().equals("__typename")) {
            return;
        }
        if (field.getAlias() != null) {
            invalid("cannot use alias \"%s\"".formatted(field.getAlias()));
            return;
        }
        var element = parent.field(field.getName());
        if (element == null) {
            invalid("cannot query field \"%s\" on type \"%s\"".formatted(field.getName(), parent.name()));
            return;
        }
        checkArguments(field, element);
        if (kind == FederationDirective.KEY) {
            checkKeyField(element);
        }
        var type = schema.type(element.typeName());
        var composite = type != null && type.kind().isComposite();
        var inner = field.getSelectionSet();
        if (composite != (inner != null)) {
            invalid((composite
                            ? "field \"%s\" must have a selection of subfields"
                            : "field \"%s\" must not have a selection")
                    .formatted(element));
            return;
        }
        var external = externalAbove || isExternal(element);
        if (inner != null && type != null) {
            check(type, inner, external);
        } else if (!external && kind != FederationDirective.KEY && !failed) {
            error(
                    "FIELDS_MISSING_EXTERNAL",
                    "field \"%s\" should not be part of a %s since it is already provided by this subgraph (it is not marked @external)"
                            .formatted(element, kind));
        }
    }

    /** A field of an interface stands for those of its implementations: one that is external is enough. */
    private boolean isExternal(FieldElement field) {
        var roles = schema.roles();
        if (field.has(FederationDirective.EXTERNAL)) {
            return roles.isExternal(field)
                    || kind == FederationDirective.PROVIDES
                    || field.parent().isExtended();
        }
        return field.parent().is(TypeKind.INTERFACE)
                && schema.possibleTypes(field.parent().name()).stream().anyMatch(name -> {
                    var type = schema.type(name);
                    var own = type == null ? null : type.field(field.name());
                    return own != null && own.has(FederationDirective.EXTERNAL);
                });
    }

    private void checkArguments(Field field, FieldElement element) {
        if (kind != FederationDirective.REQUIRES && !element.arguments().isEmpty()) {
            error("FIELDS_HAS_ARGS", "field \"%s\" cannot be included because it has arguments".formatted(element));
            return;
        }
        for (var argument : element.arguments().values()) {
            var given =
                    field.getArguments().stream().anyMatch(one -> one.getName().equals(argument.name()));
            if (!given && argument.isRequired()) {
                invalid("missing a value for the required argument \"%s\"".formatted(argument));
            }
        }
        for (var given : field.getArguments()) {
            var known = element.arguments().get(given.getName());
            if (known == null) {
                invalid("unknown argument \"%s\" on field \"%s\"".formatted(given.getName(), element));
            } else if (!new ConstantCheck(schema).fits(given.getValue(), known.type())) {
                invalid("argument \"%s\" needs a value of type \"%s\"".formatted(known, Types.print(known.type())));
            }
        }
    }

    private void checkKeyField(FieldElement element) {
        var type = schema.type(element.typeName());
        var what = type != null && type.is(TypeKind.INTERFACE)
                ? "an interface type"
                : type != null && type.is(TypeKind.UNION) ? "a union type" : null;
        if (what != null) {
            failed = true;
            report(
                    CompositionCode.KEY_FIELDS_SELECT_INVALID_TYPE,
                    "field \"%s\" is %s, which is not allowed in a @key".formatted(element, what));
        }
    }

    private void invalid(String what) {
        error("INVALID_FIELDS", what);
    }

    private void error(String suffix, String what) {
        failed = true;
        report(CompositionCode.valueOf(kind.specName().toUpperCase(Locale.ROOT) + "_" + suffix), what);
    }

    private void report(CompositionCode code, @Nullable String what) {
        findings.error(
                code,
                schema.name(),
                applied.node().getSourceLocation(),
                "On %s, for %s(fields: \"%s\"): %s.".formatted(target, kind, FieldSets.text(applied), what));
    }
}
