package org.kardan.federation.supergraph;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;

/** A custom scalar: the gateway does not know what it means, so every value of it is a good one. */
final class PassThroughScalar implements Coercing<Object, Object> {
    private PassThroughScalar() {}

    static GraphQLScalarType named(graphql.language.ScalarTypeDefinition definition) {
        var builder = GraphQLScalarType.newScalar()
                .name(definition.getName())
                .definition(definition)
                .coercing(new PassThroughScalar());
        if (definition.getDescription() != null) {
            builder.description(definition.getDescription().getContent());
        }
        return builder.build();
    }

    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
        return value;
    }

    @Override
    public Object parseValue(Object value, GraphQLContext context, Locale locale) {
        return value;
    }

    @Override
    public Object parseLiteral(Value<?> value, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return value;
    }

    @Override
    public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
        return value instanceof Value<?> literal ? literal : graphql.language.StringValue.of(String.valueOf(value));
    }
}
