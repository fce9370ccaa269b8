package org.kardan.federation.planning.plan;

/**
 * A variable of a lookup whose value comes from further up in the tree than the objects that are looked up.
 *
 * @param name as it stands in the lookup's selection
 * @param type in the subgraph, as text
 */
public record ContextVariable(String name, String type) {}
