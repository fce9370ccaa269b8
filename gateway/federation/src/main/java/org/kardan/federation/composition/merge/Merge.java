package org.kardan.federation.composition.merge;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.Findings;
import org.kardan.federation.composition.schema.SubgraphSchema;
import org.kardan.federation.composition.schema.TypeElement;
import org.kardan.federation.composition.schema.TypeKind;

/** Merges subgraphs, type by type. */
public final class Merge {
    private final MergedSchema merged;
    private final Report report;

    private Merge(List<SubgraphSchema> subgraphs, Findings findings) {
        this.merged = new MergedSchema(subgraphs);
        this.report = new Report(findings);
    }

    /** @param subgraphs each valid by itself; the result is only worth something where nothing was found */
    public static MergedSchema of(List<SubgraphSchema> subgraphs, Findings findings) {
        var merge = new Merge(subgraphs, findings);
        merge.run();
        return merge.merged;
    }

    private void run() {
        var directives = new DirectiveMerge(merged, report);
        directives.nameThem();
        addTypes();
        var composite = new CompositeMerge(merged, directives, report);
        var inputs = new InputMerge(merged, directives, report);
        merged.types().values().stream().filter(this::isOfOneKind).forEach(type -> {
            var sources = merged.sources(type.name());
            switch (type.kind()) {
                case OBJECT, INTERFACE -> composite.merge(type, sources);
                case UNION -> composite.mergeUnion(type, sources);
                case INPUT -> inputs.merge(type, sources);
                case SCALAR, ENUM -> composite.mergeScalar(type, sources);
            }
        });
        new InterfaceObjectMerge(merged, report).run();
        new AccessThroughInterfaces(merged).run();
        new EnumMerge(merged, directives, report).run();
        directives.mergeDefinitions();
        directives.merge(merged.applied());
        checkQueries();
        // What is of no single kind has no fields to speak of, and would only make the rest say so again.
        if (merged.types().values().stream().allMatch(this::isOfOneKind)) {
            new ImplementationCheck(merged, report).run();
            new InaccessibleCheck(merged, report).run();
            new RequiredArgumentsCheck(merged, report).run();
            new TransitiveAccessCheck(merged, report).run();
        }
    }

    /** Which types there are, what they implement and hold: all that is to be known before their fields are merged. */
    private void addTypes() {
        var names = new LinkedHashSet<String>();
        merged.subgraphs().forEach(subgraph -> names.addAll(subgraph.types().keySet()));
        for (var name : names) {
            var sources = merged.sources(name);
            var kind = kind(name, sources);
            var type = new TypeElement(kind, name, null);
            sources.values().forEach(source -> {
                if (source.kind() == kind || source.isInterfaceObject()) {
                    type.interfaces().addAll(source.interfaces());
                    type.members().addAll(source.members());
                }
            });
            merged.types().put(name, type);
            checkBase(type, sources);
        }
    }

    private void checkBase(TypeElement type, Map<SubgraphSchema, TypeElement> sources) {
        var without = new LinkedHashMap<SubgraphSchema, TypeElement>();
        sources.forEach((subgraph, source) -> {
            var base = sources.values().stream()
                    .anyMatch(other -> standsFor(other) == standsFor(source) && other.isBase());
            if (!base) {
                without.put(subgraph, source);
            }
        });
        if (!without.isEmpty() && !SubgraphSchema.isRoot(type.name())) {
            report.error(
                    CompositionCode.EXTENSION_WITH_NO_BASE,
                    "Type \"%s\" is an extension type in %s, but there is no type definition for \"%s\" in any subgraph."
                            .formatted(type.name(), Report.in(without.keySet()), type.name()),
                    without);
        }
    }

    private static TypeKind standsFor(TypeElement source) {
        return source.isInterfaceObject() ? TypeKind.INTERFACE : source.kind();
    }

    private boolean isOfOneKind(TypeElement type) {
        return merged.sources(type.name()).values().stream()
                .allMatch(source -> source.isInterfaceObject() || source.is(type.kind()));
    }

    private TypeKind kind(String name, Map<SubgraphSchema, TypeElement> sources) {
        var kinds = new LinkedHashSet<TypeKind>();
        sources.values().forEach(source -> kinds.add(standsFor(source)));
        if (kinds.size() > 1) {
            report.error(
                    CompositionCode.TYPE_KIND_MISMATCH,
                    "Type \"%s\" has mismatched kind: it is defined as %s."
                            .formatted(
                                    name,
                                    Report.describe(
                                            sources,
                                            source -> source.isInterfaceObject()
                                                    ? "Interface Object Type (Object Type with @interfaceObject)"
                                                    : source.kind().toString())),
                    sources);
        }
        if (sources.values().stream().allMatch(TypeElement::isInterfaceObject)) {
            report.error(
                    CompositionCode.INTERFACE_OBJECT_USAGE_ERROR,
                    "Type \"%s\" is declared with @interfaceObject in all the subgraphs in which it is defined: one of them has to define it as an interface."
                            .formatted(name),
                    sources);
        }
        return kinds.getFirst();
    }

    private void checkQueries() {
        var query = merged.type("Query");
        if (query == null || query.fields().isEmpty()) {
            report.error(
                    CompositionCode.NO_QUERIES,
                    "No queries found in any subgraph: a supergraph must have a query root type.",
                    new LinkedHashMap<>());
        }
    }
}
