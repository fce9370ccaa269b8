package org.kardan.federation.execution.variable;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.GatewayError;
import org.kardan.federation.execution.tree.TreeNode;

/**
 * A variable as the operation declares it.
 *
 * @param defaultJson what it is where the client gives nothing; null where it then is nothing
 */
record DeclaredVariable(
        String name, GraphQLInputType type, byte @Nullable [] defaultJson, List<GatewayError.Location> locations) {

    static DeclaredVariable of(VariableDefinition definition, GraphQLSchema schema) {
        var fallback = definition.getDefaultValue();
        var source = definition.getSourceLocation();
        var type = typeOf(definition, schema);
        return new DeclaredVariable(
                definition.getName(),
                type,
                fallback == null ? null : LiteralJson.of(fallback, type),
                source == null ? List.of() : List.of(new GatewayError.Location(source.getLine(), source.getColumn())));
    }

    static GraphQLInputType typeOf(VariableDefinition definition, GraphQLSchema schema) {
        return (GraphQLInputType) type(definition.getType(), schema);
    }

    private static graphql.schema.GraphQLType type(Type<?> type, GraphQLSchema schema) {
        return switch (type) {
            case NonNullType nonNull -> GraphQLNonNull.nonNull(type(nonNull.getType(), schema));
            case ListType list -> GraphQLList.list(type(list.getType(), schema));
            case TypeName name -> {
                var found = schema.getType(name.getName());
                if (found == null) {
                    throw new IllegalArgumentException("no type " + name.getName() + " in the schema");
                }
                yield found;
            }
            default -> throw new IllegalArgumentException("no type of a variable: " + type);
        };
    }

    /** Why this value cannot be the variable's; null where it can. */
    @Nullable String complaint(@Nullable TreeNode value) {
        if (value == null) {
            return defaultJson == null && type instanceof GraphQLNonNull nonNull
                    ? "Variable \"$%s\" of type %s needs a value.".formatted(name, InputCheck.nameOf(nonNull))
                    : null;
        }
        var problem = new InputCheck().problem(value, type);
        return problem == null ? null : "Variable \"$%s\" got a wrong value%s".formatted(name, problem);
    }
}
