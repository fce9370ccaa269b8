package org.kardan.federation.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Fewer steps in a row go before fewer requests. Found by trying all plans of small queries ({@code CheapestPlanTest}). */
class FewestStepsTest {
    /** Both know the same object, so each says at once what it has; by key the second would be asked after the first. */
    @Test
    void aSharedObjectIsAskedOfEachWhoKnowsAPart() {
        var supergraph = PlanText.composed(
                "a",
                "type Query { t: T @shareable } type T @key(fields: \"id\") { id: ID! x: Int v: V @shareable }"
                        + " type V @shareable { n: Int }",
                "b",
                "type Query { t: T @shareable } type T @key(fields: \"id\") { id: ID! y: Int v: V @shareable }"
                        + " type V @shareable { n: Int }");

        assertThat(PlanText.of(supergraph, "{ t { x y v { n } } }")).isEqualTo("""
                query
                  parallel
                    1 fetch a
                      {t{x v{n}}}
                    2 fetch b
                      {t{y}}
                """);
    }

    /** Which object of the one list is which of the other, only keys say. */
    @Test
    void objectsInListsAreToldApartByTheirKeys() {
        var supergraph = PlanText.composed(
                "a",
                "type Query { t: [T] @shareable } type T @key(fields: \"id\") { id: ID! x: Int }",
                "b",
                "type Query { t: [T] @shareable } type T @key(fields: \"id\") { id: ID! y: Int }");

        assertThat(PlanText.of(supergraph, "{ t { x y } }")).isEqualTo("""
                query
                  sequence
                    1 fetch a
                      {t{x id}}
                    2 entities b after 1
                      t.@: T{id}
                      {...on T{y}}
                """);
    }

    @Test
    void aMutationIsAskedOfOneSubgraphOnly() {
        var supergraph = PlanText.composed(
                "a",
                "type Query { a: Int } type Mutation { t: T @shareable } type T @key(fields: \"id\") { id: ID! x: Int }",
                "b",
                "type Mutation { t: T @shareable } type T @key(fields: \"id\") { id: ID! y: Int }");

        assertThat(PlanText.of(supergraph, "mutation { t { x y } }")).isEqualTo("""
                mutation
                  sequence
                    1 fetch a
                      mutation{t{x id}}
                    2 entities b after 1
                      t: T{id}
                      {...on T{y}}
                """);
    }

    /** {@code label} could come with {@code late}, for which b waits for d anyway; but then d would wait for b once more. */
    @Test
    void whatIsRequiredIsAskedForAsSoonAsItCanBe() {
        var supergraph = PlanText.composed("a", """
                        type Query { t: T }
                        type T @key(fields: "id") { id: ID! }
                        """, "b", """
                        type T @key(fields: "id") {
                          id: ID!
                          label: String
                          number: Int @external
                          late: Int @requires(fields: "number")
                        }
                        """, "d", """
                        type T @key(fields: "id") {
                          id: ID!
                          number: Int
                          label: String @external
                          told: Int @requires(fields: "label")
                        }
                        """);

        assertThat(PlanText.of(supergraph, "{ t { late told } }")).isEqualTo("""
                query
                  sequence
                    1 fetch a
                      {t{id}}
                    parallel
                      sequence
                        2 entities d after 1
                          t: T{id}
                          {...on T{number}}
                        3 entities b after 2
                          t: T{id number?}
                          {...on T{late}}
                      sequence
                        4 entities b after 1
                          t: T{id}
                          {...on T{label}}
                        5 entities d after 4
                          t: T{id label?}
                          {...on T{told}}
                """);
    }

    @Test
    void aKeyIsAskedForAsSoonAsItCanBe() {
        var supergraph = PlanText.composed(
                "a",
                "type T @key(fields: \"id\") { id: ID! label: String }",
                "b",
                "type T @key(fields: \"id\") @key(fields: \"code\") { id: ID! code: ID! label: String @external"
                        + " late: Int @requires(fields: \"label\") }",
                "c",
                "type Query { t: T } type T @key(fields: \"id\") { id: ID! }",
                "r",
                "type T @key(fields: \"code\") { code: ID! entry: String }");

        assertThat(PlanText.of(supergraph, "{ t { late entry } }")).isEqualTo("""
                query
                  sequence
                    1 fetch c
                      {t{id}}
                    parallel
                      sequence
                        2 entities a after 1
                          t: T{id}
                          {...on T{label}}
                        3 entities b after 2
                          t: T{id label?}
                          {...on T{late}}
                      sequence
                        4 entities b after 1
                          t: T{id}
                          {...on T{code}}
                        5 entities r after 4
                          t: T{code}
                          {...on T{entry}}
                """);
    }
}
