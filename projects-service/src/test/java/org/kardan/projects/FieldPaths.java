package org.kardan.projects;

import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.testing.PagedField;

/** The ways through the graph from a project to each field that leads to other objects, read from the SDL. */
final class FieldPaths {

    /** A way to a field: the braces to open, and the field itself last. */
    record FieldPath(String name, List<String> steps) {

        /** A page of projects, with this one field of them. */
        String query() {
            return "query($sector: String!, $first: Int!) { projects(sector: $sector, first: $first) { edges { node { "
                    + String.join(" { ", steps) + " { __typename }" + " }".repeat(steps.size() - 1) + " } } } }";
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A connection, and the way to what has it; null for the root. */
    record Connection(@Nullable List<String> steps, PagedField field) {

        /** The first project of the sector, the way to the connection, and this of it; arguments without parentheses. */
        String query(String arguments, String selection) {
            return query(field.called(field.field(), arguments, selection));
        }

        /** The same, with the connection called as it is here. */
        String query(String called) {
            return steps == null
                    ? "query($sector: String) { made: projects(first: 1, sector: $sector) { edges { cursor } } "
                            + called + " }"
                    : "query($sector: String) { projects(first: 1, sector: $sector) { edges { node { "
                            + steps.stream().map(step -> step + " { ").collect(Collectors.joining())
                            + called
                            + " }".repeat(steps.size())
                            + " } } } }";
        }

        @Override
        public String toString() {
            return field.name();
        }
    }

    /** Values that lie in the row of what has them, or are computed with it: nothing is read for them. */
    private static final List<String> VALUES = List.of("FuzzyDate", "DurationEstimate", "HistogramBin");

    private final TypeDefinitionRegistry sdl = new SchemaParser()
            .parse(Path.of("src/test/resources/schema.graphql").toFile());
    private final List<FieldPath> found = new ArrayList<>();
    private final HashSet<String> seen = new HashSet<>();
    private final ArrayDeque<Place> places = new ArrayDeque<>();

    private record Place(String type, List<String> steps) {}

    /** Every field of an object that needs no arguments, reached once. */
    static List<FieldPath> fromProject() {
        var paths = new FieldPaths();
        paths.enter("Project", List.of());
        while (!paths.places.isEmpty()) {
            paths.walk(paths.places.poll());
        }
        return paths.found;
    }

    /** Every connection of the graph: those of {@code Query}, and those of all that can be reached from a project. */
    static List<Connection> connections() {
        var paths = new FieldPaths();
        var connections = new ArrayList<Connection>();
        paths.connectionsOf("Query", null, connections);
        paths.enter("Project", List.of());
        while (!paths.places.isEmpty()) {
            var place = paths.places.poll();
            paths.walk(place);
            paths.connectionsOf(place.type(), place.steps(), connections);
        }
        return connections;
    }

    private void connectionsOf(String type, @Nullable List<String> steps, List<Connection> connections) {
        PagedField.of(sdl, type).forEach(field -> connections.add(new Connection(steps, field)));
    }

    private void enter(String type, List<String> steps) {
        if (seen.add(type)) {
            places.add(new Place(type, steps));
        }
    }

    private void walk(Place place) {
        if (sdl.types().get(place.type()) instanceof UnionTypeDefinition union) {
            for (Type<?> member : union.getMemberTypes()) {
                enter(((TypeName) member).getName(), with(place.steps(), "... on " + ((TypeName) member).getName()));
            }
            return;
        }
        var type = (ObjectTypeDefinition) sdl.types().get(place.type());
        for (var field : type.getFieldDefinitions()) {
            var target = named(field.getType());
            boolean free = field.getInputValueDefinitions().stream().allMatch(FieldPaths::isOptional);
            if (free && isObject(target) && !VALUES.contains(target)) {
                step(place, field, target);
            }
        }
    }

    private void step(Place place, FieldDefinition field, String target) {
        if (!target.endsWith("Connection")) {
            var steps = with(place.steps(), field.getName());
            found.add(new FieldPath(place.type() + "." + field.getName(), steps));
            enter(target, steps);
            return;
        }
        var edge = named(field(target, "edges").getType());
        var steps = with(place.steps(), field.getName(), "edges", "node");
        found.add(new FieldPath(place.type() + "." + field.getName(), steps));
        enter(named(field(edge, "node").getType()), steps);
    }

    private FieldDefinition field(String type, String name) {
        return ((ObjectTypeDefinition) sdl.types().get(type))
                .getFieldDefinitions().stream()
                        .filter(field -> field.getName().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    private boolean isObject(String type) {
        var definition = sdl.types().get(type);
        return definition instanceof ObjectTypeDefinition || definition instanceof UnionTypeDefinition;
    }

    private static boolean isOptional(InputValueDefinition argument) {
        return !(argument.getType() instanceof NonNullType) || argument.getDefaultValue() != null;
    }

    private static String named(Type<?> type) {
        return switch (type) {
            case NonNullType nonNull -> named(nonNull.getType());
            case ListType list -> named(list.getType());
            case TypeName name -> name.getName();
            default -> throw new IllegalArgumentException(type.toString());
        };
    }

    private static List<String> with(List<String> steps, String... more) {
        return Stream.concat(steps.stream(), Stream.of(more)).toList();
    }
}
