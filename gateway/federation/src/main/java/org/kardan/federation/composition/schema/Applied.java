package org.kardan.federation.composition.schema;

import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.StringValue;
import graphql.language.Value;
import org.jspecify.annotations.Nullable;

/**
 * A directive where it is applied.
 *
 * @param name without the {@code @}; as the subgraph calls it
 * @param kind what it is in federation's terms; null for all others
 * @param node with the arguments
 * @param onExtension whether it stood on {@code extend type} and not on the definition
 */
public record Applied(String name, @Nullable FederationDirective kind, Directive node, boolean onExtension) {

    /** The argument as written; null where it is left out. */
    public @Nullable Value<?> value(String argument) {
        var found = node.getArgument(argument);
        return found == null ? null : found.getValue();
    }

    public @Nullable String text(String argument) {
        return value(argument) instanceof StringValue text ? text.getValue() : null;
    }

    public boolean flag(String argument, boolean otherwise) {
        return value(argument) instanceof BooleanValue flag ? flag.isValue() : otherwise;
    }
}
