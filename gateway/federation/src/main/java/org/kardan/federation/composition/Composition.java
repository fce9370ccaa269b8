package org.kardan.federation.composition;

import graphql.schema.idl.SchemaPrinter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.kardan.federation.composition.merge.Merge;
import org.kardan.federation.composition.merge.SupergraphPrinter;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.Findings;
import org.kardan.federation.composition.satisfiability.SatisfiabilityCheck;
import org.kardan.federation.composition.schema.SubgraphSchema;
import org.kardan.federation.composition.subgraph.FederationOneUpgrade;
import org.kardan.federation.composition.subgraph.SubgraphCheck;
import org.kardan.federation.composition.subgraph.SubgraphReader;
import org.kardan.federation.error.PublicApi;
import org.kardan.federation.supergraph.InvalidSupergraph;
import org.kardan.federation.supergraph.Supergraph;

/** Composes subgraphs into a supergraph, as Apollo Federation 2 specifies it. */
@PublicApi
public final class Composition {
    private final Findings findings = new Findings();

    private Composition() {}

    /**
     * All errors are told at once, as far as they can be known: where a subgraph is wrong in itself, what follows from that is not told
     * too, but what does not fit together in any case is; whether every query has a plan is only asked where all fits together.
     */
    public static CompositionResult compose(List<SubgraphDefinition> subgraphs) {
        return new Composition().run(subgraphs);
    }

    private CompositionResult run(List<SubgraphDefinition> definitions) {
        checkNames(definitions);
        var subgraphs = new ArrayList<SubgraphSchema>();
        definitions.stream()
                .sorted(Comparator.comparing(SubgraphDefinition::name))
                .map(one -> SubgraphReader.read(one.name(), one.url(), one.sdl(), findings))
                .filter(schema -> schema != null)
                .forEach(subgraphs::add);
        if (findings.hasErrors()) {
            // The upgrade of Federation 1 looks at all subgraphs together, so nothing can be said of those without
            // some.
            subgraphs.removeIf(SubgraphSchema::isFederationOne);
        } else {
            FederationOneUpgrade.upgrade(subgraphs, findings);
        }
        subgraphs.forEach(schema -> new SubgraphCheck(schema, findings).check());
        if (findings.hasErrors()) {
            new MisfitsBesides(findings).tell(subgraphs);
            return refused();
        }
        var merged = Merge.of(subgraphs, findings);
        if (findings.hasErrors()) {
            return refused();
        }
        var sdl = SupergraphPrinter.print(merged);
        Supergraph supergraph;
        try {
            supergraph = Supergraph.parse(sdl);
        } catch (InvalidSupergraph e) {
            // Each is valid alone, and together they are not: a field is required by one, deprecated by another, for
            // example.
            findings.error(
                    CompositionCode.INVALID_GRAPHQL,
                    "What the subgraphs make together is not valid: " + withoutPlaces(e),
                    subgraphs.stream().map(SubgraphSchema::name).toList(),
                    List.of());
            return refused();
        }
        SatisfiabilityCheck.check(supergraph, subgraphs, findings);
        if (findings.hasErrors()) {
            return refused();
        }
        var options = SchemaPrinter.Options.defaultOptions()
                .includeScalarTypes(true)
                .includeDirectiveDefinitions(false)
                .includeSchemaDefinition(false);
        return new CompositionResult.Composed(
                sdl, new SchemaPrinter(options).print(supergraph.apiSchema()), findings.hints());
    }

    /** Places in a text that nobody has seen say nothing. */
    private static String withoutPlaces(InvalidSupergraph problem) {
        return String.valueOf(problem.getMessage()).replaceAll(" \\[@\\d+:\\d+\\]", "");
    }

    private void checkNames(List<SubgraphDefinition> definitions) {
        var seen = new LinkedHashSet<String>();
        for (var definition : definitions) {
            var name = definition.name();
            if (name.equals("_") || name.isBlank()) {
                findings.error(
                        CompositionCode.INVALID_SUBGRAPH_NAME,
                        name,
                        null,
                        "Invalid name \"" + name + "\" for a subgraph: it has to be a text other than \"_\".");
            } else if (!seen.add(name)) {
                findings.error(
                        CompositionCode.INVALID_SUBGRAPH_NAME,
                        name,
                        null,
                        "There are two subgraphs named \"" + name + "\": names have to be unique.");
            }
        }
    }

    private CompositionResult refused() {
        return new CompositionResult.Refused(findings.errors());
    }
}
