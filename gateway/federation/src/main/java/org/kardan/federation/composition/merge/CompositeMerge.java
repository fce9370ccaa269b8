package org.kardan.federation.composition.merge;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.kardan.federation.composition.report.HintCode;
import org.kardan.federation.composition.schema.FederationDirective;
import org.kardan.federation.composition.schema.FieldElement;
import org.kardan.federation.composition.schema.FieldSets;
import org.kardan.federation.composition.schema.SubgraphSchema;
import org.kardan.federation.composition.schema.TypeElement;
import org.kardan.federation.composition.schema.TypeKind;

/** Merges objects, interfaces and unions: what any subgraph has, the supergraph has. */
final class CompositeMerge {
    private final MergedSchema merged;
    private final DirectiveMerge directives;
    private final FieldMerge fields;
    private final SharingCheck sharing;
    private final OverrideMerge overrides;
    private final InterfaceKeyCheck interfaceKeys;
    private final ConsistencyHints consistency;
    private final Report report;

    CompositeMerge(MergedSchema merged, DirectiveMerge directives, Report report) {
        this.merged = merged;
        this.directives = directives;
        this.fields = new FieldMerge(merged, directives, report);
        this.sharing = new SharingCheck(merged, report);
        this.overrides = new OverrideMerge(merged, report);
        this.interfaceKeys = new InterfaceKeyCheck(merged, report);
        this.consistency = new ConsistencyHints(report);
        this.report = report;
    }

    void merge(TypeElement type, Map<SubgraphSchema, TypeElement> sources) {
        sources.forEach((subgraph, source) -> source.interfaces()
                .forEach(name -> type.applied()
                        .add(Joins.of("implements", merged, subgraph)
                                .text("interface", name)
                                .applied())));
        sources.forEach((subgraph, source) -> addJoinType(type, subgraph, source));
        directives.merge(type, sources);
        var names = new LinkedHashSet<String>();
        sources.values().forEach(source -> names.addAll(source.fields().keySet()));
        for (var name : names) {
            var found = new LinkedHashMap<SubgraphSchema, FieldElement>();
            sources.forEach((subgraph, source) -> {
                var field = source.field(name);
                if (field != null) {
                    found.put(subgraph, field);
                }
            });
            var overriding = overrides.read(type, name, found);
            fields.merge(type, name, sources, found, overriding);
            // An interface resolves nothing; an interface object does.
            found.keySet().removeIf(subgraph -> sources.get(subgraph).is(TypeKind.INTERFACE));
            sharing.check(type, name, found, overriding);
        }
        consistency.tell(type, sources);
        if (type.is(TypeKind.INTERFACE)) {
            interfaceKeys.check(type, sources);
        }
    }

    private void addJoinType(TypeElement type, SubgraphSchema subgraph, TypeElement source) {
        var extension = source.isExtensionOnly() && !SubgraphSchema.isRoot(type.name());
        var keys = source.applied(FederationDirective.KEY);
        for (var key : keys) {
            type.applied()
                    .add(Joins.of("type", merged, subgraph)
                            .text("key", FieldSets.text(key))
                            .flag("extension", extension)
                            .not("resolvable", !key.flag("resolvable", true))
                            .flag("isInterfaceObject", source.isInterfaceObject())
                            .applied());
        }
        if (keys.isEmpty()) {
            type.applied()
                    .add(Joins.of("type", merged, subgraph)
                            .flag("extension", extension)
                            .flag("isInterfaceObject", source.isInterfaceObject())
                            .applied());
        }
    }

    void mergeUnion(TypeElement type, Map<SubgraphSchema, TypeElement> sources) {
        mergeScalar(type, sources);
        sources.forEach((subgraph, source) -> source.members()
                .forEach(member -> type.applied()
                        .add(Joins.of("unionMember", merged, subgraph)
                                .text("member", member)
                                .applied())));
        for (var member : type.members()) {
            var without = sources.keySet().stream()
                    .filter(subgraph -> !sources.get(subgraph).members().contains(member))
                    .toList();
            if (!without.isEmpty()) {
                report.hint(
                        HintCode.INCONSISTENT_UNION_MEMBER,
                        "Union type \"%s\" includes member type \"%s\" in some but not all defining subgraphs: it is not in %s."
                                .formatted(type.name(), member, Report.in(without)),
                        sources.keySet());
            }
        }
    }

    /** What all types have in common; enums get their values once it is known how they are used. */
    void mergeScalar(TypeElement type, Map<SubgraphSchema, TypeElement> sources) {
        sources.forEach((subgraph, source) ->
                type.applied().add(Joins.of("type", merged, subgraph).applied()));
        directives.merge(type, sources);
    }
}
