package org.kardan.federation.composition.merge;

import java.util.Map;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.schema.FederationDirective;
import org.kardan.federation.composition.schema.SubgraphSchema;
import org.kardan.federation.composition.schema.TypeElement;
import org.kardan.federation.composition.schema.TypeKind;

/** A subgraph that can look up an interface by key must know all of its implementations. */
final class InterfaceKeyCheck {
    private final MergedSchema merged;
    private final Report report;

    InterfaceKeyCheck(MergedSchema merged, Report report) {
        this.merged = merged;
        this.report = report;
    }

    void check(TypeElement type, Map<SubgraphSchema, TypeElement> sources) {
        sources.forEach((subgraph, source) -> {
            var hasKey = source.applied(FederationDirective.KEY).stream().anyMatch(key -> key.flag("resolvable", true));
            if (!source.is(TypeKind.INTERFACE) || !hasKey) {
                return;
            }
            var missing = merged.possibleTypes(type.name()).stream()
                    .filter(name -> !subgraph.possibleTypes(type.name()).contains(name))
                    .map(name -> '"' + name + '"')
                    .toList();
            if (!missing.isEmpty()) {
                report.error(
                        CompositionCode.INTERFACE_KEY_MISSING_IMPLEMENTATION_TYPE,
                        subgraph,
                        source,
                        ("Interface type \"%s\" has a resolvable key in subgraph \"%s\" but that subgraph is missing some of the"
                                        + " supergraph implementation types of \"%s\": it should define %s too.")
                                .formatted(type.name(), subgraph.name(), type.name(), Report.and(missing)));
            }
        });
    }
}
