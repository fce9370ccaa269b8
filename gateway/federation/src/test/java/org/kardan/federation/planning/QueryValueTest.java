package org.kardan.federation.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kardan.federation.operation.OperationLimits;
import org.kardan.federation.operation.OperationReader;
import org.kardan.federation.supergraph.Supergraph;

/** The root of queries as the value of a field leads into the root of every subgraph. */
class QueryValueTest {
    private static final Supergraph GRAPH =
            PlanText.composed("a", """
            type Query { viewer: Viewer x: Int }
            type Mutation { change: Payload }
            type Viewer { query: Query! }
            type Payload { query: Query }
            """, "b", "type Query { y: Int } type Mutation { touch: Int }");

    @Test
    void anotherSubgraphsRootIsAskedOnceTheValueIsThere() {
        assertThat(PlanText.of(GRAPH, "{ y viewer { query { x y } } }")).isEqualTo("""
                query
                  parallel
                    1 fetch b
                      {y}
                    sequence
                      2 fetch a
                        {viewer{query{x}}}
                      3 fetch b after 2
                        into viewer.query
                        {y}
                """);
    }

    /** It was written as another mutation, and no plan was found for it before. */
    @Test
    void whatFollowsAMutationIsAQuery() {
        assertThat(PlanText.of(GRAPH, "mutation { change { query { y } } touch }"))
                .isEqualTo("""
                mutation
                  sequence
                    1 fetch a
                      mutation{change{query{__typename}}}
                    2 fetch b after 1
                      into change.query
                      {y}
                    3 fetch b
                      mutation{touch}
                """);
    }

    /** A supergraph that was composed elsewhere may promise more than it holds; the operation failed as a whole. */
    @Test
    void whatNobodyCanAnswerIsLeftOutAndNamed() {
        var supergraph = Supergraph.parse(
                PlanText.sdl("values").replaceFirst("(type Query[^{]*\\{)", "$1\n  nowhere: Int @join__field"));
        var read = new OperationReader(supergraph, OperationLimits.DEFAULT).read("{ nowhere place { name } }", null);

        var prepared = new Planner(supergraph).prepare(read);

        assertThat(prepared.unanswered()).isEqualTo(List.of("nowhere"));
    }
}
