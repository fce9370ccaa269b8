package org.kardan.federation.composition.merge;

import graphql.language.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.HintCode;
import org.kardan.federation.composition.schema.FederationDirective;
import org.kardan.federation.composition.schema.FieldElement;
import org.kardan.federation.composition.schema.InputElement;
import org.kardan.federation.composition.schema.SubgraphSchema;
import org.kardan.federation.composition.schema.TypeElement;
import org.kardan.federation.composition.schema.Types;
import org.kardan.federation.composition.schema.Values;

/** Merges input objects and arguments: only what every subgraph takes may be given. */
final class InputMerge {
    private final MergedSchema merged;
    private final DirectiveMerge directives;
    private final TypeMerge types;
    private final Report report;

    InputMerge(MergedSchema merged, DirectiveMerge directives, Report report) {
        this.merged = merged;
        this.directives = directives;
        this.types = new TypeMerge(merged, report);
        this.report = report;
    }

    void merge(TypeElement type, Map<SubgraphSchema, TypeElement> sources) {
        sources.forEach((subgraph, source) ->
                type.applied().add(Joins.of("type", merged, subgraph).applied()));
        directives.merge(type, sources);
        var names = new LinkedHashSet<String>();
        sources.values().forEach(source -> names.addAll(source.inputs().keySet()));
        for (var name : names) {
            mergeField(type, name, sources);
        }
        if (type.inputs().isEmpty() && !names.isEmpty()) {
            report.error(
                    CompositionCode.EMPTY_MERGED_INPUT_TYPE,
                    "None of the fields of input object type \"%s\" are consistently defined in all the subgraphs defining that type: as only fields common to all subgraphs are merged, this would result in an empty type."
                            .formatted(type.name()),
                    sources);
        }
    }

    private void mergeField(TypeElement type, String name, Map<SubgraphSchema, TypeElement> sources) {
        var fields = new LinkedHashMap<SubgraphSchema, InputElement>();
        var without = new ArrayList<SubgraphSchema>();
        sources.forEach((subgraph, source) -> {
            var field = source.inputs().get(name);
            if (field == null) {
                without.add(subgraph);
            } else {
                fields.put(subgraph, field);
            }
        });
        // What clients cannot see they cannot give either, so it may be missing somewhere.
        var hidden = fields.values().stream().anyMatch(field -> field.has(FederationDirective.INACCESSIBLE));
        var first = fields.values().iterator().next();
        if (!without.isEmpty() && !hidden) {
            reportMissing(first, fields, without);
            return;
        }
        var field = InputElement.field(type.name(), name, first.type(), null);
        type.inputs().put(name, field);
        fill(field, fields, CompositionCode.INPUT_FIELD_DEFAULT_MISMATCH);
        var all = new ArrayList<Type<?>>();
        fields.values().forEach(source -> all.add(source.type()));
        var sameTypes = TypeMerge.allSame(all);
        if (!sameTypes || fields.size() < sources.size()) {
            fields.forEach((subgraph, source) -> field.applied()
                    .add(Joins.of("field", merged, subgraph)
                            .text("type", sameTypes ? null : Types.print(source.type()))
                            .applied()));
        }
    }

    private void reportMissing(
            InputElement field, Map<SubgraphSchema, InputElement> fields, Iterable<SubgraphSchema> without) {
        var requiring = new LinkedHashMap<SubgraphSchema, InputElement>();
        fields.forEach((subgraph, source) -> {
            if (source.isRequired()) {
                requiring.put(subgraph, source);
            }
        });
        if (requiring.isEmpty()) {
            report.hint(
                    HintCode.INCONSISTENT_INPUT_OBJECT_FIELD,
                    "Input object field \"%s\" will not be added to the supergraph: it is not defined in %s."
                            .formatted(field, Report.in(without)),
                    fields.keySet());
        } else {
            report.error(
                    CompositionCode.REQUIRED_INPUT_FIELD_MISSING_IN_SOME_SUBGRAPH,
                    "Input object field \"%s\" is required in %s but is not defined in %s: define it there, or make it optional."
                            .formatted(field, Report.in(requiring.keySet()), Report.in(without)),
                    requiring);
        }
    }

    /** @param sources where the field is resolved; each takes part with its arguments */
    void mergeArguments(FieldElement into, Map<SubgraphSchema, FieldElement> sources) {
        Set<String> names = new LinkedHashSet<>();
        sources.values().forEach(source -> names.addAll(source.arguments().keySet()));
        for (var name : names) {
            var arguments = new LinkedHashMap<SubgraphSchema, InputElement>();
            var without = new ArrayList<SubgraphSchema>();
            var contextual = false;
            for (var source : sources.entrySet()) {
                var argument = source.getValue().arguments().get(name);
                if (argument == null) {
                    without.add(source.getKey());
                } else if (argument.has(FederationDirective.FROM_CONTEXT)) {
                    contextual = true;
                } else {
                    arguments.put(source.getKey(), argument);
                }
            }
            if (contextual) {
                reportNotContextual(into, name, arguments);
                continue; // whoever serves the graph fills it from the context
            }
            var first = arguments.values().iterator().next();
            if (without.isEmpty()) {
                var argument = InputElement.argument(into.coordinate(), name, first.type(), null);
                into.arguments().put(name, argument);
                fill(argument, arguments, CompositionCode.FIELD_ARGUMENT_DEFAULT_MISMATCH);
            } else {
                reportMissingArgument(first, arguments, without);
            }
        }
    }

    /** @param arguments that no context gives a value to */
    private void reportNotContextual(FieldElement field, String name, Map<SubgraphSchema, InputElement> arguments) {
        arguments.forEach((subgraph, argument) -> {
            if (argument.isRequired()) {
                report.error(
                        CompositionCode.CONTEXTUAL_ARGUMENT_NOT_CONTEXTUAL_IN_ALL_SUBGRAPHS,
                        subgraph,
                        argument,
                        "Argument \"%s(%s:)\" is contextual in at least one subgraph, so that clients cannot give it; here it does not have @fromContext, is not nullable and has no default value."
                                .formatted(field, name));
            } else {
                report.hint(
                        HintCode.CONTEXTUAL_ARGUMENT_NOT_CONTEXTUAL_IN_ALL_SUBGRAPHS,
                        "Contextual argument \"%s\" will not be included in the supergraph since it is contextual in at least one subgraph."
                                .formatted(argument),
                        List.of(subgraph));
            }
        });
    }

    private void reportMissingArgument(
            InputElement argument, Map<SubgraphSchema, InputElement> arguments, Iterable<SubgraphSchema> without) {
        var requiring = new LinkedHashMap<SubgraphSchema, InputElement>();
        arguments.forEach((subgraph, source) -> {
            if (source.isRequired()) {
                requiring.put(subgraph, source);
            }
        });
        if (requiring.isEmpty()) {
            report.hint(
                    HintCode.INCONSISTENT_ARGUMENT_PRESENCE,
                    "Optional argument \"%s\" will not be included in the supergraph: it is not defined in %s."
                            .formatted(argument, Report.in(without)),
                    arguments.keySet());
        } else {
            report.error(
                    CompositionCode.REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH,
                    "Argument \"%s\" is required in %s but is not defined in %s: define it there, or make it optional."
                            .formatted(argument, Report.in(requiring.keySet()), Report.in(without)),
                    requiring);
        }
    }

    private void fill(InputElement into, Map<SubgraphSchema, InputElement> sources, CompositionCode mismatch) {
        types.mergeInput(into, sources);
        directives.merge(into, sources);
        var defaults = new LinkedHashSet<String>();
        sources.values().forEach(source -> {
            if (source.defaultValue() != null) {
                defaults.add(Values.canonical(source.defaultValue()));
            }
        });
        var everywhere = sources.values().stream().allMatch(source -> source.defaultValue() != null);
        if (defaults.size() > 1) {
            report.error(
                    mismatch,
                    "\"%s\" has incompatible default values across subgraphs: it has %s."
                            .formatted(
                                    into.coordinate(),
                                    Report.describe(
                                            sources,
                                            source -> source.defaultValue() == null
                                                    ? "no default value"
                                                    : "default value " + Values.canonical(source.defaultValue()))),
                    sources);
        } else if (defaults.size() == 1 && everywhere) {
            into.defaultTo(sources.values().iterator().next().defaultValue());
        } else if (defaults.size() == 1) {
            report.hint(
                    HintCode.INCONSISTENT_DEFAULT_VALUE_PRESENCE,
                    "\"%s\" has a default value in only some of its subgraphs, and will have none in the supergraph."
                            .formatted(into.coordinate()),
                    sources.keySet());
        }
    }
}
