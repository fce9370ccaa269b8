package org.kardan.federation.composition.merge;

import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.schema.FieldElement;
import org.kardan.federation.composition.schema.TypeElement;
import org.kardan.federation.composition.schema.Types;

/** Whether types still implement their interfaces when all subgraphs are taken together. */
final class ImplementationCheck {
    private final MergedSchema merged;
    private final Report report;
    private final boolean typesAreKnown;

    ImplementationCheck(MergedSchema merged, Report report) {
        this.merged = merged;
        this.report = report;
        this.typesAreKnown = !report.hasErrors();
    }

    void run() {
        for (var type : merged.types().values()) {
            for (var name : type.interfaces()) {
                var known = merged.type(name);
                if (known != null) {
                    known.fields().values().forEach(expected -> check(type, known, expected));
                }
            }
        }
    }

    private void check(TypeElement type, TypeElement implemented, FieldElement expected) {
        var own = type.field(expected.name());
        var sources = merged.sources(implemented.name());
        if (own == null) {
            sources.values().removeIf(source -> source.field(expected.name()) == null);
            report.error(
                    CompositionCode.INTERFACE_FIELD_NO_IMPLEM,
                    "Interface field \"%s\" is declared in %s but type \"%s\", which implements \"%s\", does not have it."
                            .formatted(
                                    expected.coordinate(),
                                    Report.in(sources.keySet()),
                                    type.name(),
                                    implemented.name()),
                    merged.sources(type.name()));
            return;
        }
        if (!typesAreKnown) {
            return; // where types do not agree, the merged one is any of them
        }
        if (!Types.isSubtype(own.type(), expected.type(), merged::isProperSubtype)) {
            invalid(
                    type,
                    "Interface field \"%s\" expects type \"%s\" but \"%s\" of type \"%s\" is not a proper subtype."
                            .formatted(expected, Types.print(expected.type()), own, Types.print(own.type())));
        }
        for (var argument : expected.arguments().values()) {
            var given = own.arguments().get(argument.name());
            if (given == null) {
                invalid(
                        type,
                        "Interface field argument \"%s\" expected but \"%s\" does not provide it."
                                .formatted(argument, own));
            } else if (!Types.same(given.type(), argument.type())) {
                invalid(
                        type,
                        "Interface field argument \"%s\" expects type \"%s\" but \"%s\" has type \"%s\"."
                                .formatted(argument, Types.print(argument.type()), given, Types.print(given.type())));
            }
        }
        for (var argument : own.arguments().values()) {
            if (argument.isRequired() && !expected.arguments().containsKey(argument.name())) {
                invalid(
                        type,
                        "Field \"%s\" includes required argument \"%s\" that is missing from the interface field \"%s\"."
                                .formatted(own, argument, expected));
            }
        }
    }

    private void invalid(TypeElement type, String message) {
        report.error(CompositionCode.INVALID_GRAPHQL, message, merged.sources(type.name()));
    }
}
