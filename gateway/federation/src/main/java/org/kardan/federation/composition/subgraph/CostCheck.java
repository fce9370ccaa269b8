package org.kardan.federation.composition.subgraph;

import graphql.language.ArrayValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import java.util.List;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.Findings;
import org.kardan.federation.composition.schema.Applied;
import org.kardan.federation.composition.schema.FederationDirective;
import org.kardan.federation.composition.schema.FieldElement;
import org.kardan.federation.composition.schema.SubgraphSchema;
import org.kardan.federation.composition.schema.TypeKind;
import org.kardan.federation.composition.schema.Types;

/** {@code @cost} and {@code @listSize}: on what has a cost, and naming what exists. */
final class CostCheck {
    private final SubgraphSchema schema;
    private final Findings findings;

    CostCheck(SubgraphSchema schema, Findings findings) {
        this.schema = schema;
        this.findings = findings;
    }

    void check() {
        schema.typesWithFields()
                .forEach(type -> type.fields().values().forEach(field -> {
                    if (type.is(TypeKind.INTERFACE) && field.has(FederationDirective.COST)) {
                        error(
                                CompositionCode.COST_APPLIED_TO_INTERFACE_FIELD,
                                field,
                                "@cost cannot be applied to interface field \"%s\": apply it to the implementations.");
                    }
                    field.applied(FederationDirective.LIST_SIZE).forEach(applied -> check(field, applied));
                }));
    }

    private void check(FieldElement field, Applied applied) {
        var sized = names(applied, "sizedFields");
        if (!Types.isList(field.type()) && sized.isEmpty()) {
            error(
                    CompositionCode.LIST_SIZE_APPLIED_TO_NON_LIST,
                    field,
                    "\"%s\" is not a list, so @listSize cannot apply.");
        }
        if (applied.value("assumedSize") instanceof IntValue size
                && size.getValue().signum() < 0) {
            error(
                    CompositionCode.LIST_SIZE_INVALID_ASSUMED_SIZE,
                    field,
                    "The assumed size of \"%s\" cannot be negative.");
        }
        for (var name : names(applied, "slicingArguments")) {
            var argument = field.arguments().get(name);
            if (argument == null
                    || !Types.print(Types.nullable(argument.type())).equals("Int")) {
                error(
                        CompositionCode.LIST_SIZE_INVALID_SLICING_ARGUMENT,
                        field,
                        "Slicing argument \"" + name + "\" of \"%s\" has to be one of its arguments, of type Int.");
            }
        }
        var type = schema.type(field.typeName());
        for (var name : sized) {
            var inner = type == null ? null : type.field(name);
            if (inner == null || !Types.isList(inner.type())) {
                error(
                        CompositionCode.LIST_SIZE_INVALID_SIZED_FIELD,
                        field,
                        "Sized field \"" + name + "\" of \"%s\" has to be a list of its type.");
            }
        }
    }

    private static List<String> names(Applied applied, String argument) {
        return applied.value(argument) instanceof ArrayValue list
                ? list.getValues().stream()
                        .filter(StringValue.class::isInstance)
                        .map(value -> ((StringValue) value).getValue())
                        .toList()
                : List.of();
    }

    private void error(CompositionCode code, FieldElement field, String message) {
        findings.error(code, schema.name(), field.location(), message.formatted(field));
    }
}
