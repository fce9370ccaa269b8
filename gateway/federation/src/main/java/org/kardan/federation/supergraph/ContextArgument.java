package org.kardan.federation.supergraph;

import graphql.language.Type;

/**
 * An argument of a subgraph's field that clients do not give: its value is selected on the nearest object further up that sets a context.
 *
 * @param type in the subgraph
 * @param context by its name in the supergraph, where each belongs to one subgraph
 */
public record ContextArgument(String name, Type<?> type, String context, FieldSet selection) {}
