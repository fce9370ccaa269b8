package org.kardan.federation.composition.subgraph;

import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.Findings;
import org.kardan.federation.composition.schema.Element;
import org.kardan.federation.composition.schema.FederationDirective;
import org.kardan.federation.composition.schema.SubgraphSchema;

/**
 * What the specification has and this engine does not plan: values that travel from an object to what is below it. Left out silently, the
 * arguments would never get a value.
 */
final class UnsupportedCheck {
    private final SubgraphSchema schema;
    private final Findings findings;

    UnsupportedCheck(SubgraphSchema schema, Findings findings) {
        this.schema = schema;
        this.findings = findings;
    }

    void check() {
        for (var type : schema.types().values()) {
            check(type, FederationDirective.CONTEXT);
            for (var field : type.fields().values()) {
                field.arguments().values().forEach(argument -> check(argument, FederationDirective.FROM_CONTEXT));
            }
        }
    }

    private void check(Element element, FederationDirective kind) {
        if (element.has(kind)) {
            findings.error(
                    CompositionCode.UNSUPPORTED_LINKED_FEATURE,
                    schema.name(),
                    element.location(),
                    "%s on \"%s\" is not supported: let the field take what it needs by @requires instead."
                            .formatted(kind, element));
        }
    }
}
