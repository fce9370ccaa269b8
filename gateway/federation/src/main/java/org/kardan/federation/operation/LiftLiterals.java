package org.kardan.federation.operation;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectValue;
import graphql.language.ScalarValue;
import graphql.language.Type;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.ScalarInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.PublicApi;
import org.kardan.federation.supergraph.Supergraph;

/**
 * Takes the constants out of an operation's arguments and puts variables in their place, equal constants of one type the same
 * one. What decides which fields are asked for stays: {@code @skip} and {@code @include} with a constant are gone by now, and
 * those with a variable depend on it as before. So do the arguments of introspection, which no subgraph sees, and constants
 * that hold variables.
 */
@PublicApi
public final class LiftLiterals {
    private static final int BITS_OF_A_DOUBLE = 53;

    private final Supergraph supergraph;
    private final Set<String> taken = new HashSet<>();
    private final Map<Constant, String> names = new LinkedHashMap<>();
    private final Map<String, Value<?>> literals = new LinkedHashMap<>();
    private final List<VariableDefinition> variables;

    private LiftLiterals(Operation operation, Supergraph supergraph) {
        this.supergraph = supergraph;
        this.variables = new ArrayList<>(operation.variables());
        operation.variables().forEach(one -> taken.add(one.getName()));
    }

    public static LiftedOperation of(Operation operation, Supergraph supergraph) {
        var lift = new LiftLiterals(operation, supergraph);
        var selections = lift.lifted(operation.selections(), operation.rootType());
        var lifted = new Operation(operation.kind(), null, operation.rootType(), lift.variables, selections);
        return new LiftedOperation(lifted, lift.literals, OperationPrinter.print(lifted));
    }

    private Selections lifted(Selections selections, String placeType) {
        if (selections.isEmpty()) {
            return selections;
        }
        var fields = new ArrayList<FieldSelection>(selections.fields().size());
        for (var field : selections.fields()) {
            fields.add(field.name().startsWith("__") ? field : lifted(field, placeType));
        }
        return new Selections(fields);
    }

    private FieldSelection lifted(FieldSelection field, String placeType) {
        var types = field.onTypes() == null ? supergraph.visibleTypes(placeType) : field.onTypes();
        // Arguments have the same types wherever one selection is about several types of objects.
        var owner = supergraph.apiSchema().getObjectType(types.iterator().next());
        var definition = owner == null ? null : owner.getFieldDefinition(field.name());
        if (definition == null) {
            return field;
        }
        var arguments = new ArrayList<Argument>(field.arguments().size());
        for (var argument : field.arguments()) {
            var declared = definition.getArgument(argument.getName());
            arguments.add(
                    declared == null || !mayBeLifted(argument.getValue(), declared.getType())
                            ? argument
                            : argument.transform(one -> one.value(variable(argument.getValue(), declared.getType()))));
        }
        var below = lifted(
                field.selections(),
                GraphQLTypeUtil.unwrapAll(definition.getType()).getName());
        return field.with(arguments, below);
    }

    private VariableReference variable(Value<?> value, GraphQLInputType type) {
        var constant = new Constant(GraphQLTypeUtil.simplePrint(type), AstPrinter.printAstCompact(value));
        var name = names.computeIfAbsent(constant, unused -> declare(constant, value));
        return VariableReference.newVariableReference().name(name).build();
    }

    private String declare(Constant constant, Value<?> value) {
        var name = "literal_" + (names.size() + 1);
        while (!taken.add(name)) {
            name = "_" + name;
        }
        Type<?> type = Parser.parseType(constant.type);
        variables.add(
                VariableDefinition.newVariableDefinition().name(name).type(type).build());
        literals.put(name, value);
        return name;
    }

    /**
     * Whether the value says the same as JSON: a custom scalar may tell an enum value from a string, or {@code 1.10} from
     * {@code 1.1}, and there are no variables in constants.
     */
    private static boolean mayBeLifted(Value<?> value, @Nullable GraphQLInputType type) {
        var named = type == null ? null : GraphQLTypeUtil.unwrapAll(type);
        return switch (value) {
            case VariableReference _ -> false;
            case FloatValue _ -> named == null || isBuiltIn(named);
            case IntValue number -> named == null || isBuiltIn(named) || isExactEverywhere(number);
            case ScalarValue<?> _, NullValue _ -> true;
            case ArrayValue list -> list.getValues().stream().allMatch(element -> mayBeLifted(element, type));
            case ObjectValue object ->
                named instanceof GraphQLInputObjectType input
                        && object.getObjectFields().stream().allMatch(field -> {
                            var declared = input.getField(field.getName());
                            return declared != null && mayBeLifted(field.getValue(), declared.getType());
                        });
            default -> !(named instanceof GraphQLScalarType);
        };
    }

    private static boolean isBuiltIn(GraphQLNamedType type) {
        return !(type instanceof GraphQLScalarType scalar) || ScalarInfo.isGraphqlSpecifiedScalar(scalar);
    }

    /** Whether a reader of JSON that keeps numbers as doubles reads this one as it is. */
    private static boolean isExactEverywhere(IntValue number) {
        return number.getValue().bitLength() <= BITS_OF_A_DOUBLE;
    }

    private record Constant(String type, String value) {}
}
