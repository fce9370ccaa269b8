package org.kardan.federation.composition.merge;

import java.util.ArrayList;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.schema.FieldElement;
import org.kardan.federation.composition.schema.InputElement;
import org.kardan.federation.composition.schema.TypeElement;
import org.kardan.federation.composition.schema.TypeKind;

/** What a subgraph adds to an interface object, each implementation of the interface has in the supergraph. */
final class InterfaceObjectMerge {
    private final MergedSchema merged;
    private final Report report;

    InterfaceObjectMerge(MergedSchema merged, Report report) {
        this.merged = merged;
        this.report = report;
    }

    void run() {
        for (var type : merged.types().values()) {
            if (!type.is(TypeKind.INTERFACE)) {
                continue;
            }
            merged.sources(type.name()).forEach((subgraph, source) -> {
                if (source.isInterfaceObject()) {
                    for (var name : merged.possibleTypes(type.name())) {
                        var known = subgraph.type(name);
                        if (known != null) {
                            report.error(
                                    CompositionCode.INTERFACE_OBJECT_USAGE_ERROR,
                                    subgraph,
                                    known,
                                    ("Interface type \"%s\" is defined as an @interfaceObject in subgraph \"%s\" so that subgraph"
                                                    + " should not define any of the implementation types of \"%s\", but it"
                                                    + " defines type \"%s\".")
                                            .formatted(type.name(), subgraph.name(), type.name(), name));
                        }
                    }
                    source.fields().keySet().forEach(name -> addToImplementations(type, name));
                }
            });
        }
    }

    private void addToImplementations(TypeElement type, String name) {
        var field = type.field(name);
        if (field == null) {
            return;
        }
        for (var implementationName : new ArrayList<>(merged.possibleTypes(type.name()))) {
            var implementation = merged.type(implementationName);
            if (implementation != null && implementation.field(name) == null) {
                implementation.fields().put(name, copy(field, implementation));
                new SharingCheck(merged, report).checkInherited(implementation, name);
            }
        }
    }

    private static FieldElement copy(FieldElement field, TypeElement parent) {
        var copy = new FieldElement(parent, field.name(), field.type(), null);
        copy.describe(field.description());
        copy.applied().add(Joins.of("field").applied());
        field.applied().stream()
                .filter(applied -> !applied.name().startsWith("join__"))
                .forEach(copy.applied()::add);
        for (var argument : field.arguments().values()) {
            var own = InputElement.argument(copy.coordinate(), argument.name(), argument.type(), null);
            own.describe(argument.description());
            own.defaultTo(argument.defaultValue());
            own.applied().addAll(argument.applied());
            copy.arguments().put(own.name(), own);
        }
        return copy;
    }
}
