package org.kardan.gateway.bench;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import java.util.Locale;

/** Representations come as variables only, and stay what they are. */
final class PlainCoercing implements Coercing<Object, Object> {
    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
        return input;
    }

    @Override
    public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        throw new IllegalArgumentException("representations are sent as variables");
    }

    @Override
    public Object serialize(Object result, GraphQLContext context, Locale locale) {
        return result;
    }
}
