package org.kardan.federation.differential;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;

/** {@code _Any}: a representation, only ever given as a variable. */
final class AnyValue implements Coercing<Object, Object> {
    static final GraphQLScalarType SCALAR =
            GraphQLScalarType.newScalar().name("_Any").coercing(new AnyValue()).build();

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
        return input;
    }
}
