package org.kardan.federation.supergraph;

import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.Type;
import graphql.parser.Parser;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads which subgraph has which field of a type, from {@code join__field}. */
final class LocalFieldReader {
    private final JoinDirectives joins;

    LocalFieldReader(JoinDirectives joins) {
        this.joins = joins;
    }

    Map<Subgraph, Map<String, LocalField>> read(ImplementingTypeDefinition<?> type, Set<Subgraph> graphs) {
        var found = new LinkedHashMap<Subgraph, Map<String, LocalField>>();
        var required = required(type);
        for (var field : type.getFieldDefinitions()) {
            var applications = joins.on(field, "field");
            if (applications.isEmpty()) {
                // Without join__field the field is in every subgraph that has the type.
                graphs.forEach(graph ->
                        put(found, graph, plain(field, required.contains(new Required(graph, field.getName())))));
            }
            for (var applied : applications) {
                var graph = applied.graph();
                // Without a graph the field comes from an interface object, and no subgraph has it on this type.
                if (graph != null) {
                    put(found, graph, local(field, applied, applications));
                }
            }
        }
        return found;
    }

    private static void put(Map<Subgraph, Map<String, LocalField>> found, Subgraph graph, LocalField field) {
        found.computeIfAbsent(graph, unused -> new LinkedHashMap<>()).put(field.name(), field);
    }

    private static LocalField plain(FieldDefinition field, boolean external) {
        return new LocalField(field.getName(), field.getType(), external, null, null, null, false, List.of());
    }

    /**
     * Leaves that a subgraph requires of the type: they are external to it, even where a composition library leaves that out, as
     * some do for interface objects.
     */
    private Set<Required> required(ImplementingTypeDefinition<?> type) {
        var found = new HashSet<Required>();
        for (var field : type.getFieldDefinitions()) {
            for (var applied : joins.on(field, "field")) {
                var graph = applied.graph();
                var set = applied.fieldSet("requires");
                if (graph != null && set != null) {
                    set.items().stream()
                            .filter(item -> item instanceof FieldSet.Field leaf
                                    && leaf.fields().isEmpty())
                            .forEach(item -> found.add(new Required(graph, ((FieldSet.Field) item).name())));
                }
            }
        }
        return found;
    }

    private record Required(Subgraph graph, String field) {}

    private static LocalField local(
            FieldDefinition field, JoinDirectives.Applied applied, List<JoinDirectives.Applied> all) {
        var typeText = applied.text("type");
        Type<?> type = typeText == null ? field.getType() : Parser.parseType(typeText);
        var label = label(applied, all);
        var overridden = applied.flag("usedOverridden", false) && label == null;
        return new LocalField(
                field.getName(),
                type,
                applied.flag("external", false) || overridden,
                applied.fieldSet("requires"),
                applied.fieldSet("provides"),
                label,
                applied.text("override") != null,
                applied.objects("contextArguments").stream()
                        .map(LocalFieldReader::contextArgument)
                        .toList());
    }

    private static ContextArgument contextArgument(Map<String, String> argument) {
        return new ContextArgument(
                part(argument, "name"),
                Parser.parseType(part(argument, "type")),
                part(argument, "context"),
                FieldSetReader.read(part(argument, "selection")));
    }

    private static String part(Map<String, String> argument, String name) {
        var text = argument.get(name);
        if (text == null) {
            throw new InvalidSupergraph("A contextual argument of the supergraph has no " + name + ".");
        }
        return text;
    }

    /**
     * Null where nobody is left to resolve the field while the label is inactive: then it has moved for good. Some composition libraries
     * write the label only where the field is taken over.
     */
    private static @Nullable String label(JoinDirectives.Applied applied, List<JoinDirectives.Applied> all) {
        var label = applied.text("overrideLabel");
        if (applied.text("override") != null) {
            return all.stream().anyMatch(other -> isOrigin(other, applied)) ? label : null;
        }
        return label != null
                ? label
                : all.stream()
                        .filter(other -> isOrigin(applied, other))
                        .map(other -> other.text("overrideLabel"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static boolean isOrigin(JoinDirectives.Applied one, JoinDirectives.Applied overriding) {
        var from = overriding.text("override");
        var graph = one.graph();
        return from != null
                && one.text("override") == null
                && (Objects.equals(one.text("overrideLabel"), overriding.text("overrideLabel"))
                        || graph != null && graph.name().equals(from));
    }
}
