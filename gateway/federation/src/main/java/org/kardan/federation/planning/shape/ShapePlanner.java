package org.kardan.federation.planning.shape;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.ClientError;
import org.kardan.federation.error.OperationRefused;
import org.kardan.federation.operation.FieldSelection;
import org.kardan.federation.operation.Inclusion;
import org.kardan.federation.operation.Operation;
import org.kardan.federation.operation.Selections;
import org.kardan.federation.planning.shape.ShapeCollection.Collected;
import org.kardan.federation.supergraph.Supergraph;

/** Plans the response: for each object, and each concrete type it can have, the fields the client gets. */
public final class ShapePlanner {
    /** Fields of all shapes together; an operation that needs more is refused. */
    private static final int MOST_FIELDS = 200_000;

    /** Deferred fragments, each place counted; an operation with more is refused. */
    private static final int MOST_PARTS = 200;

    private final Supergraph supergraph;
    private final GraphQLSchema schema;
    private final Map<Problem, ObjectShape> known = new HashMap<>();
    private final Map<String, Shape> leaves = new HashMap<>();
    private final Map<ShapeCollection.Under, Selections> narrowed = new HashMap<>();
    private int fields;
    private int parts;

    public ShapePlanner(Supergraph supergraph) {
        this.supergraph = supergraph;
        this.schema = supergraph.apiSchema();
    }

    /** @param keys where the plan puts the root's fields */
    public ShapePlan shape(Operation operation, SourceKeys keys) {
        var problem = new Problem(operation.rootType(), List.of(operation.selections()), keys);
        return new ShapePlan(operation.kind(), object(problem));
    }

    private ObjectShape object(Problem problem) {
        var shape = known.get(problem);
        if (shape == null) {
            shape = plan(problem);
            known.put(problem, shape);
        }
        return shape;
    }

    private ObjectShape plan(Problem problem) {
        var byType = new LinkedHashMap<String, List<Line>>();
        for (var type : supergraph.visibleTypes(problem.type)) {
            byType.put(type, lines(problem, type));
        }
        boolean uniform = new LinkedHashSet<>(byType.values()).size() < 2
                && (schema.getType(problem.type) instanceof GraphQLObjectType || !asksTypename(byType));
        if (uniform) {
            var fields = byType.entrySet().stream().findFirst();
            return new ObjectShape(
                    problem.type,
                    fields.map(one -> fields(problem, one.getKey(), one.getValue()))
                            .orElse(List.of()),
                    Map.of(),
                    Inclusion.ALWAYS,
                    hidden(problem.type),
                    deferred(problem));
        }
        var shared = new HashMap<List<Line>, List<ShapeField>>();
        var result = new LinkedHashMap<String, List<ShapeField>>();
        byType.forEach((type, lines) -> {
            var fields = shared.get(lines);
            if (fields == null) {
                fields = fields(problem, type, lines);
                shared.put(lines, fields);
            }
            result.put(type, fields);
        });
        var when = differsByTypeWhen(problem);
        var alike = when.isAlways() ? null : alike(problem);
        return new ObjectShape(
                problem.type,
                alike == null ? List.of() : alike,
                result,
                alike == null ? Inclusion.ALWAYS : when,
                hidden(problem.type),
                deferred(problem));
    }

    private Set<String> hidden(String type) {
        var hidden = new LinkedHashSet<>(supergraph.possibleTypes(type));
        hidden.removeAll(supergraph.visibleTypes(type));
        return hidden;
    }

    private Inclusion differsByTypeWhen(Problem problem) {
        var types = supergraph.visibleTypes(problem.type);
        return Inclusion.of(problem.parts.stream()
                .flatMap(part -> part.fields().stream())
                .filter(field -> field.differsBetween(types))
                .map(FieldSelection::when)
                .toList());
    }

    /** What objects of any type get where nothing is asked for by type; null where that differs from type to type all the same. */
    private @Nullable List<ShapeField> alike(Problem problem) {
        var types = supergraph.visibleTypes(problem.type);
        var parts = problem.parts.stream()
                .map(part -> new Selections(part.fields().stream()
                        .filter(field -> !field.differsBetween(types))
                        .toList()))
                .toList();
        var some = new Problem(problem.type, parts, problem.keys);
        var byType = new LinkedHashMap<List<Line>, String>();
        supergraph.visibleTypes(problem.type).forEach(type -> byType.putIfAbsent(lines(some, type), type));
        if (byType.size() != 1) {
            return null;
        }
        var only = byType.entrySet().iterator().next();
        return fields(some, only.getValue(), only.getKey());
    }

    private List<DeferredShape> deferred(Problem problem) {
        var deferred = new ArrayList<DeferredShape>(0);
        for (var selections : problem.parts) {
            for (var fragment : selections.deferred()) {
                if (parts == MOST_PARTS) {
                    throw new OperationRefused(ClientError.tooComplex(
                            "The operation defers more than " + MOST_PARTS + " fragments, spread out."));
                }
                int part = parts++;
                var object = object(new Problem(problem.type, List.of(fragment.selections()), problem.keys));
                deferred.add(new DeferredShape(part, fragment.label(), fragment.onTypes(), fragment.when(), object));
            }
        }
        return deferred;
    }

    private static boolean asksTypename(Map<String, List<Line>> byType) {
        return byType.values().stream().flatMap(List::stream).anyMatch(line -> line.typename != null);
    }

    private List<Line> lines(Problem problem, String type) {
        var lines = new ArrayList<Line>();
        for (var collected : ShapeCollection.of(problem.parts, type, narrowed)) {
            if (++fields > MOST_FIELDS) {
                throw new OperationRefused(ClientError.tooComplex(
                        "The response would have more than " + MOST_FIELDS + " fields, counted for each type apart."));
            }
            lines.add(line(problem, type, collected));
        }
        return lines;
    }

    private Line line(Problem problem, String type, Collected collected) {
        var field = collected.field();
        return switch (field.name()) {
            case "__typename" -> new Line(collected, "", "", type);
            case "__schema", "__type" ->
                new Line(collected, problem.keys == null ? "" : problem.keys.key(field, type), "", null);
            default -> {
                var definition = schema.getObjectType(type).getFieldDefinition(field.name());
                yield new Line(
                        collected,
                        problem.keys == null ? field.name() : problem.keys.key(field, type),
                        GraphQLTypeUtil.simplePrint(definition.getType()),
                        null);
            }
        };
    }

    private List<ShapeField> fields(Problem problem, String type, List<Line> lines) {
        return lines.stream().map(line -> field(problem, type, line)).toList();
    }

    private ShapeField field(Problem problem, String type, Line line) {
        var field = line.collected.field();
        return new ShapeField(
                line.collected.responseName(),
                line.key,
                shape(problem, type, line, field),
                line.collected.when(),
                problem.keys == null ? null : problem.keys.subgraph(field));
    }

    private Shape shape(Problem problem, String type, Line line, FieldSelection field) {
        if (line.typename != null) {
            return new TypenameShape(line.typename);
        }
        if (field.name().equals("__schema")) {
            return new NonNullShape(new VerbatimShape());
        }
        if (field.name().equals("__type")) {
            return new VerbatimShape();
        }
        var below = problem.keys == null ? null : problem.keys.child(field);
        var definition = schema.getObjectType(type).getFieldDefinition(field.name());
        return shape(definition.getType(), line.collected.selections(), below);
    }

    private Shape shape(GraphQLType type, List<Selections> selections, @Nullable SourceKeys below) {
        return switch (type) {
            case GraphQLNonNull nonNull -> new NonNullShape(shape(nonNull.getWrappedType(), selections, below));
            case GraphQLList list -> new ListShape(shape(list.getWrappedType(), selections, below));
            case GraphQLScalarType scalar -> leaves.computeIfAbsent(scalar.getName(), ShapePlanner::scalar);
            case GraphQLEnumType values -> leaves.computeIfAbsent(values.getName(), unused -> enumeration(values));
            default -> object(new Problem(GraphQLTypeUtil.unwrapAll(type).getName(), selections, below));
        };
    }

    private static Shape scalar(String name) {
        var kind = switch (name) {
            case "Int" -> ScalarShape.Kind.INT;
            case "Float" -> ScalarShape.Kind.FLOAT;
            case "String" -> ScalarShape.Kind.STRING;
            case "Boolean" -> ScalarShape.Kind.BOOLEAN;
            case "ID" -> ScalarShape.Kind.ID;
            default -> ScalarShape.Kind.CUSTOM;
        };
        return new ScalarShape(name, kind);
    }

    private static Shape enumeration(GraphQLEnumType type) {
        var values = new LinkedHashSet<String>();
        type.getValues().stream().map(GraphQLEnumValueDefinition::getName).forEach(values::add);
        return new EnumShape(type.getName(), values);
    }

    /** An object to be planned: selections and keys are compared by identity. */
    private record Problem(
            String type, List<Selections> parts, @Nullable SourceKeys keys) {}

    /**
     * A field of one type's objects; equal lines make equal fields.
     *
     * @param typename the answer, for {@code __typename}; null for every other field
     */
    private record Line(
            Collected collected,
            String key,
            String type,
            @Nullable String typename) {
        Inclusion when() {
            return collected.when();
        }
    }
}
