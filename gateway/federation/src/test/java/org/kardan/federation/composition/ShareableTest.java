package org.kardan.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.federation.composition.report.CompositionCode.INVALID_FIELD_SHARING;
import static org.kardan.federation.composition.report.CompositionCode.INVALID_SHAREABLE_USAGE;

import org.junit.jupiter.api.Test;

class ShareableTest {
    @Test
    void aFieldOfTwoSubgraphsHasToBeShareableInBoth() {
        var subgraphs = Subgraphs.of(
                        "a", "type Query { me: User } type User @key(fields: \"id\") { id: ID name: String }")
                .and("b", "type User @key(fields: \"id\") { id: ID name: String @shareable }");

        assertThat(subgraphs.codes()).containsExactly(INVALID_FIELD_SHARING);
        assertThat(subgraphs.errors().getFirst().message())
                .contains("\"User.name\"")
                .contains("resolved from subgraphs \"a\" and \"b\"")
                .contains("non-shareable in subgraph \"a\"");
        assertThat(subgraphs.errors().getFirst().places())
                .extracting(Object::toString)
                .anyMatch(p -> p.startsWith("a:"));
    }

    @Test
    void keysAreSharedOfThemselves() {
        var subgraphs = Subgraphs.of(
                        "a", "type Query { me: User } type User @key(fields: \"id\") { id: ID name: String }")
                .and("b", "type User @key(fields: \"id\") { id: ID age: Int }");

        assertThat(subgraphs.type("User")).isEqualTo("""
                type User
                  @join__type(graph: A, key: "id")
                  @join__type(graph: B, key: "id")
                {
                  id: ID
                  name: String @join__field(graph: A)
                  age: Int @join__field(graph: B)
                }
                """);
    }

    @Test
    void onATypeItCountsForEachFieldOfThatPartOnly() {
        var subgraphs = Subgraphs.of("a", """
                        type Query { p: Point }
                        type Point @shareable { x: Int }
                        extend type Point { y: Int }
                        """).and("b", "type Point @shareable { x: Int y: Int }");

        assertThat(subgraphs.codes()).containsExactly(INVALID_FIELD_SHARING);
        assertThat(subgraphs.errors().getFirst().message()).contains("\"Point.y\"");
    }

    @Test
    void externalAndOverriddenFieldsAreNotShared() {
        var subgraphs = Subgraphs.of("a", """
                        type Query { me: User }
                        type User @key(fields: "id") { id: ID name: String old: Int }
                        """).and("b", """
                        type User @key(fields: "id") {
                          id: ID
                          name: String @external
                          old: Int @override(from: "a")
                          greeting: String @requires(fields: "name")
                        }
                        """);

        assertThat(subgraphs.type("User")).isEqualTo("""
                type User
                  @join__type(graph: A, key: "id")
                  @join__type(graph: B, key: "id")
                {
                  id: ID
                  name: String @join__field(graph: A) @join__field(graph: B, external: true)
                  old: Int @join__field(graph: B, override: "a")
                  greeting: String @join__field(graph: B, requires: "name")
                }
                """);
    }

    @Test
    void rootFieldsHaveToBeSharedToo() {
        var subgraphs = Subgraphs.of("a", "type Query { now: Int }").and("b", "type Query { now: Int }");

        assertThat(subgraphs.codes()).containsExactly(INVALID_FIELD_SHARING);
    }

    @Test
    void aTypeIsSharedOnce() {
        var twice = Subgraphs.of("a", "type Query { p: P } type P @shareable @shareable { x: Int }");
        var extended = Subgraphs.of(
                "a", "type Query { p: P } type P @shareable { x: Int } extend type P @shareable { y: Int }");

        assertThat(twice.codes()).containsExactly(INVALID_SHAREABLE_USAGE);
        assertThat(extended.type("P")).contains("x: Int").contains("y: Int");
    }
}
