package org.kardan.federation.composition.merge;

import graphql.language.AbstractDescribedNode;
import graphql.language.Description;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectiveLocation;
import graphql.language.InputValueDefinition;
import graphql.language.NamedNode;
import graphql.language.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.HintCode;
import org.kardan.federation.composition.schema.SubgraphSchema;
import org.kardan.federation.composition.schema.Types;

/** A directive in a request may reach any subgraph, so only those exist that all subgraphs know, and only as all know them. */
final class ExecutableDirectives {
    private static final List<String> LOCATIONS = List.of(
            "QUERY",
            "MUTATION",
            "SUBSCRIPTION",
            "FIELD",
            "FRAGMENT_DEFINITION",
            "FRAGMENT_SPREAD",
            "INLINE_FRAGMENT",
            "VARIABLE_DEFINITION");

    private final MergedSchema merged;
    private final Set<String> composed;
    private final Report report;

    ExecutableDirectives(MergedSchema merged, Set<String> composed, Report report) {
        this.merged = merged;
        this.composed = composed;
        this.report = report;
    }

    void run() {
        var names = new LinkedHashSet<String>();
        merged.subgraphs()
                .forEach(subgraph -> names.addAll(subgraph.directives().keySet()));
        for (var name : names) {
            if (!composed.contains(name)) {
                var sources = new LinkedHashMap<SubgraphSchema, DirectiveDefinition>();
                for (var subgraph : merged.subgraphs()) {
                    var definition = subgraph.directives().get(name);
                    if (definition != null && !executable(definition).isEmpty()) {
                        sources.put(subgraph, definition);
                    }
                }
                merge(name, sources);
            }
        }
    }

    private void merge(String name, Map<SubgraphSchema, DirectiveDefinition> sources) {
        if (sources.isEmpty()) {
            return;
        }
        if (sources.size() < merged.subgraphs().size()) {
            report.hint(
                    HintCode.INCONSISTENT_EXECUTABLE_DIRECTIVE_PRESENCE,
                    "Executable directive \"@%s\" will not be part of the supergraph as it is only defined in %s."
                            .formatted(name, Report.in(sources.keySet())),
                    sources.keySet());
            return;
        }
        var locations =
                new LinkedHashSet<>(executable(sources.values().iterator().next()));
        sources.values().forEach(definition -> locations.retainAll(executable(definition)));
        if (locations.isEmpty()) {
            report.hint(
                    HintCode.NO_EXECUTABLE_DIRECTIVE_INTERSECTION,
                    "Executable directive \"@%s\" has no location that is common to all subgraphs.".formatted(name),
                    sources.keySet());
            return;
        }
        if (sources.values().stream().anyMatch(one -> executable(one).size() > locations.size())) {
            report.hint(
                    HintCode.INCONSISTENT_EXECUTABLE_DIRECTIVE_LOCATIONS,
                    "Executable directive \"@%s\" has different locations across subgraphs: the supergraph has those that all of them have, %s."
                            .formatted(name, String.join(", ", locations)),
                    sources.keySet());
        }
        var repeatable = sources.values().stream().allMatch(DirectiveDefinition::isRepeatable);
        if (!repeatable && sources.values().stream().anyMatch(DirectiveDefinition::isRepeatable)) {
            report.hint(
                    HintCode.INCONSISTENT_EXECUTABLE_DIRECTIVE_REPEATABLE,
                    "Executable directive \"@%s\" is repeatable in some but not all subgraphs: it is not in the supergraph."
                            .formatted(name),
                    sources.keySet());
        }
        merged.directives()
                .put(
                        name,
                        DirectiveDefinition.newDirectiveDefinition()
                                .name(name)
                                .description(first(sources.values()))
                                .repeatable(repeatable)
                                .directiveLocations(locations.stream()
                                        .map(DirectiveLocation::new)
                                        .toList())
                                .inputValueDefinitions(arguments(name, sources))
                                .build());
    }

    private List<InputValueDefinition> arguments(String name, Map<SubgraphSchema, DirectiveDefinition> sources) {
        var names = sources.values().stream()
                .flatMap(definition -> definition.getInputValueDefinitions().stream())
                .map(InputValueDefinition::getName)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var found = new ArrayList<InputValueDefinition>();
        for (var argument : names) {
            var all = new LinkedHashMap<SubgraphSchema, InputValueDefinition>();
            sources.forEach((subgraph, definition) -> {
                var own = argument(definition, argument);
                if (own != null) {
                    all.put(subgraph, own);
                }
            });
            var coordinate = "@" + name + "(" + argument + ":)";
            if (all.size() == sources.size()) {
                found.add(mergeArgument(coordinate, all));
            } else if (all.values().stream()
                    .anyMatch(one -> Types.isNonNull(one.getType()) && one.getDefaultValue() == null)) {
                report.error(
                        CompositionCode.REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH,
                        "Argument \"%s\" is required in some subgraphs but is not defined in all of them."
                                .formatted(coordinate),
                        new LinkedHashMap<>());
            }
        }
        return found;
    }

    private InputValueDefinition mergeArgument(String coordinate, Map<SubgraphSchema, InputValueDefinition> all) {
        var first = all.values().iterator().next();
        Type<?> type = all.values().stream()
                .map(InputValueDefinition::getType)
                .filter(candidate -> all.values().stream()
                        .allMatch(other -> Types.isSubtype(candidate, other.getType(), merged::isProperSubtype)))
                .findFirst()
                .orElse(null);
        if (type == null) {
            report.error(
                    CompositionCode.FIELD_ARGUMENT_TYPE_MISMATCH,
                    "Type of argument \"%s\" is incompatible across subgraphs.".formatted(coordinate),
                    new LinkedHashMap<>());
            return first;
        }
        var everywhere = all.values().stream().allMatch(one -> one.getDefaultValue() != null);
        return InputValueDefinition.newInputValueDefinition()
                .name(first.getName())
                .description(first(all.values()))
                .type(type)
                .defaultValue(everywhere ? first.getDefaultValue() : null)
                .build();
    }

    private static @Nullable Description first(Collection<? extends AbstractDescribedNode<?>> described) {
        return described.stream()
                .map(AbstractDescribedNode::getDescription)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable InputValueDefinition argument(DirectiveDefinition definition, String name) {
        return definition.getInputValueDefinitions().stream()
                .filter(argument -> argument.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static List<String> executable(DirectiveDefinition definition) {
        return definition.getDirectiveLocations().stream()
                .map(NamedNode::getName)
                .filter(LOCATIONS::contains)
                .toList();
    }
}
