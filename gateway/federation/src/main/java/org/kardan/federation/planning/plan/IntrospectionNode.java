package org.kardan.federation.planning.plan;

/**
 * Answers {@code __schema} and {@code __type} from the public API schema, without any subgraph, and merges {@code data} into
 * the root of the tree.
 *
 * @param id unique in the plan
 * @param operation a query of introspection fields only; {@code @skip} and {@code @include} are still in it
 */
public record IntrospectionNode(int id, SubgraphOperation operation) implements PlanNode {}
