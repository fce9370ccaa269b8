package org.kardan.federation.composition.subgraph;

import java.util.List;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.Findings;
import org.kardan.federation.composition.schema.FederationDirective;
import org.kardan.federation.composition.schema.FieldElement;
import org.kardan.federation.composition.schema.SubgraphSchema;
import org.kardan.federation.composition.schema.TypeElement;
import org.kardan.federation.composition.schema.TypeKind;

/** {@code @external}: not on interfaces, not beside what only a resolved field can have, and not without use. */
final class ExternalCheck {
    private final SubgraphSchema schema;
    private final Findings findings;

    ExternalCheck(SubgraphSchema schema, Findings findings) {
        this.schema = schema;
        this.findings = findings;
    }

    void check() {
        for (var type : schema.typesWithFields()) {
            if (type.is(TypeKind.INTERFACE)) {
                checkInterface(type);
            }
            for (var field : unused(schema, type)) {
                findings.error(
                        CompositionCode.EXTERNAL_UNUSED,
                        schema.name(),
                        field.location(),
                        ("Field \"%s\" is marked @external but is not used in any federation directive (@key, @provides,"
                                        + " @requires) or to satisfy an interface: remove it, or mark it @shareable if the"
                                        + " subgraph resolves it.")
                                .formatted(field));
            }
        }
    }

    private void checkInterface(TypeElement type) {
        for (var field : type.fields().values()) {
            if (field.has(FederationDirective.EXTERNAL)) {
                findings.error(
                        CompositionCode.EXTERNAL_ON_INTERFACE,
                        schema.name(),
                        field.location(),
                        "Interface type field \"%s\" is marked @external but @external is not allowed on interface fields."
                                .formatted(field));
            }
        }
    }

    /** External fields that nothing in their subgraph needs. */
    static List<FieldElement> unused(SubgraphSchema schema, TypeElement type) {
        var roles = schema.roles();
        return type.fields().values().stream()
                .filter(field -> field.has(FederationDirective.EXTERNAL)
                        && !roles.isKeyField(field)
                        && !roles.isProvided(field)
                        && !roles.isRequired(field)
                        && !isInterfaceField(schema, type, field.name()))
                .toList();
    }

    private static boolean isInterfaceField(SubgraphSchema schema, TypeElement type, String field) {
        return type.interfaces().stream().anyMatch(name -> {
            var known = schema.type(name);
            return known != null && known.field(field) != null;
        });
    }
}
