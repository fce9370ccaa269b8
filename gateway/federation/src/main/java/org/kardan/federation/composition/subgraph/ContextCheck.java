package org.kardan.federation.composition.subgraph;

import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.Findings;
import org.kardan.federation.composition.schema.Applied;
import org.kardan.federation.composition.schema.ContextUse;
import org.kardan.federation.composition.schema.FederationDirective;
import org.kardan.federation.composition.schema.FieldElement;
import org.kardan.federation.composition.schema.InputElement;
import org.kardan.federation.composition.schema.SubgraphSchema;
import org.kardan.federation.composition.schema.TypeElement;
import org.kardan.federation.composition.schema.TypeKind;

/** {@code @context}, and arguments whose values come from one by {@code @fromContext}. */
final class ContextCheck {
    private final SubgraphSchema schema;
    private final Findings findings;

    ContextCheck(SubgraphSchema schema, Findings findings) {
        this.schema = schema;
        this.findings = findings;
    }

    void check() {
        for (var type : schema.types().values()) {
            type.applied(FederationDirective.CONTEXT).forEach(this::checkName);
        }
        for (var type : schema.typesWithFields()) {
            for (var field : type.fields().values()) {
                for (var argument : field.arguments().values()) {
                    argument.applied(FederationDirective.FROM_CONTEXT).forEach(one -> check(field, argument, one));
                }
            }
        }
        checkDirectives();
    }

    private void checkName(Applied context) {
        var name = String.valueOf(context.text("name"));
        var wrong = name.contains("_")
                ? "may not contain an underscore"
                : name.matches("[A-Za-z][A-Za-z0-9]*")
                        ? null
                        : "has to consist of letters and digits, and begin with a letter";
        if (wrong != null) {
            findings.error(
                    CompositionCode.CONTEXT_NAME_INVALID,
                    schema.name(),
                    context.node().getSourceLocation(),
                    "Context name \"%s\" %s.".formatted(name, wrong));
        }
    }

    private void check(FieldElement field, InputElement argument, Applied fromContext) {
        var type = field.parent();
        if (!type.is(TypeKind.OBJECT)) {
            error(
                    CompositionCode.CONTEXT_NOT_SET,
                    argument,
                    "@fromContext argument cannot be used on a field of an abstract type: \"%s\".".formatted(argument));
            return;
        }
        for (var name : type.interfaces()) {
            var known = schema.type(name);
            if (known != null && known.field(field.name()) != null) {
                error(
                        CompositionCode.CONTEXT_NOT_SET,
                        argument,
                        "@fromContext argument \"%s\" cannot be used on a field that implements an interface's: \"%s.%s\"."
                                .formatted(argument, name, field.name()));
            }
        }
        if (argument.defaultValue() != null) {
            error(
                    CompositionCode.CONTEXT_NOT_SET,
                    argument,
                    "@fromContext arguments may not have a default value: \"%s\".".formatted(argument));
        }
        var use = ContextUse.of(fromContext);
        if (use == null) {
            error(
                    CompositionCode.NO_CONTEXT_IN_SELECTION,
                    argument,
                    "@fromContext on \"%s\" does not reference a context: its field has to be \"$context { selection }\"."
                            .formatted(argument));
            return;
        }
        var setting = schema.settingContext(use.context());
        if (setting.isEmpty()) {
            error(
                    CompositionCode.CONTEXT_NOT_SET,
                    argument,
                    "Context \"%s\" is used at location \"%s\" but is never set: no type of the subgraph has @context(name: \"%s\")."
                            .formatted(use.context(), argument, use.context()));
        } else {
            new ContextSelectionCheck(schema, findings, argument, use).check(setting);
        }
        checkKey(type, argument);
    }

    /** The field is asked for by a fetch of its own, once the values are known. */
    private void checkKey(TypeElement type, InputElement argument) {
        if (type.applied(FederationDirective.KEY).stream().noneMatch(key -> key.flag("resolvable", true))) {
            findings.error(
                    CompositionCode.CONTEXT_NO_RESOLVABLE_KEY,
                    schema.name(),
                    type.location(),
                    "Object \"%s\" has no resolvable key but has a field with a contextual argument, \"%s\"."
                            .formatted(type, argument));
        }
    }

    private void checkDirectives() {
        for (var definition : schema.directives().values()) {
            for (var argument : definition.getInputValueDefinitions()) {
                var used = argument.getDirectives().stream()
                        .anyMatch(one -> schema.links().stream()
                                .map(link -> link.specDirective(one.getName()))
                                .anyMatch(FederationDirective.FROM_CONTEXT.specName()::equals));
                if (used) {
                    findings.error(
                            CompositionCode.CONTEXT_NOT_SET,
                            schema.name(),
                            argument.getSourceLocation(),
                            "@fromContext argument cannot be used on a directive definition \"@%s(%s:)\"."
                                    .formatted(definition.getName(), argument.getName()));
                }
            }
        }
    }

    private void error(CompositionCode code, InputElement argument, String message) {
        findings.error(code, schema.name(), argument.location(), message);
    }
}
