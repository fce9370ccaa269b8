package org.kardan.federation.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kardan.federation.supergraph.Supergraph;

/** {@code @override}: a field that has moved. */
class OverrideTest {
    @Test
    void anOverriddenFieldIsTakenFromItsNewHome() {
        assertThat(PlanText.of("overrides", """
                        { feed { title created } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {feed{title id}}
                            2 entities b after 1
                              feed.@: Post{id}
                              {...on Post{created}}
                        """);
    }

    @Test
    void anOverriddenFieldMayBeRequired() {
        assertThat(PlanText.of("overrides", """
                        { feed { age } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {feed{id}}
                            2 entities b after 1
                              feed.@: Post{id}
                              {...on Post{created}}
                            3 entities c after 2
                              feed.@: Post{id created?}
                              {...on Post{age}}
                        """);
    }

    @Test
    void aLabelThatIsNotActiveLeavesTheFieldWhereItWas() {
        assertThat(PlanText.of("overrides", """
                        { latest { votes } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch b
                              {latest{id}}
                            2 entities a after 1
                              latest: Post{id}
                              {...on Post{votes}}
                        """);
    }

    @Test
    void aLabelThatIsActiveMovesTheField() {
        assertThat(PlanText.of("overrides", """
                        { latest { votes } }
                        """, Set.of("percent(20)"))).isEqualTo("""
                        query
                          1 fetch b
                            {latest{votes}}
                        """);
    }

    @Test
    void aLabelThatIsActiveMovesTheFieldForItsOldHomeToo() {
        assertThat(PlanText.of("overrides", """
                        { feed { votes } }
                        """, Set.of("percent(20)"))).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {feed{id}}
                            2 entities b after 1
                              feed.@: Post{id}
                              {...on Post{votes}}
                        """);
    }

    /** As some composition libraries write it. */
    @Test
    void aLabelMayStandOnlyWhereTheFieldIsTakenOver() {
        var text = PlanText.sdl("overrides");
        var supergraph = Supergraph.parse(text.replace("(graph: A, overrideLabel: \"percent(20)\")", "(graph: A)"));
        var query = "{ latest { votes } feed { votes } }";

        for (var active : List.of(Set.<String>of(), Set.of("percent(20)"))) {
            assertThat(PlanText.of(supergraph, query, active)).isEqualTo(PlanText.of("overrides", query, active));
        }
    }

    @Test
    void aRolloutToAllRequestsIsActiveWhoeverAsks() {
        var supergraph = PlanText.composed("a", """
                        type Query { user: User }
                        type User @key(fields: "id") { id: ID! name: String }
                        """, "b", """
                        type User @key(fields: "id") {
                          id: ID!
                          name: String @override(from: "a", label: "percent(100)")
                        }
                        """);

        assertThat(PlanText.of(supergraph, """
                        { user { name } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {user{id}}
                            2 entities b after 1
                              user: User{id}
                              {...on User{name}}
                        """);
    }

    @Test
    void anOverrideOfASubgraphThatIsNotThereIsNone() {
        var supergraph = PlanText.composed("a", """
                        type Query { user: User }
                        type User @key(fields: "id") { id: ID! }
                        """, "b", """
                        type User @key(fields: "id") { id: ID! name: String @override(from: "gone") }
                        """);

        assertThat(PlanText.of(supergraph, """
                        { user { name } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {user{id}}
                            2 entities b after 1
                              user: User{id}
                              {...on User{name}}
                        """);
    }
}
