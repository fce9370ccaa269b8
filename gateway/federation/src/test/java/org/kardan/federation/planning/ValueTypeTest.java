package org.kardan.federation.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Types without keys, and fields that several subgraphs resolve. */
class ValueTypeTest {
    @Test
    void aSharedRootValueIsMergedFromAllWhoKnowAPart() {
        assertThat(PlanText.of("values", """
                        { place { name position { x y z } } }
                        """)).isEqualTo("""
                        query
                          parallel
                            1 fetch a
                              {place{name position{x y}}}
                            2 fetch b
                              {place{position{z}}}
                        """);
    }

    @Test
    void aSharedRootValueIsFetchedFromOneWhereOneKnowsAll() {
        assertThat(PlanText.of("values", """
                        { place { name position { x z } } }
                        """)).isEqualTo("""
                        query
                          1 fetch b
                            {place{name position{x z}}}
                        """);
    }

    @Test
    void aValueBelowAnEntityIsFetchedThroughTheEntity() {
        assertThat(PlanText.of("values", """
                        { product(id: 1) { detail { weight colour } } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {product(id:1){id}}
                            2 entities b after 1
                              product: Product{id}
                              {...on Product{detail{weight colour}}}
                        """);
    }

    @Test
    void aSharedFieldIsResolvedWhereItsSelectionIsKnown() {
        assertThat(PlanText.of("values", """
                        { product(id: 1) { category { title children parents { title } } } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {product(id:1){category{title id}}}
                            2 entities b after 1
                              product.category: Category{id}
                              {...on Category{children parents{id}}}
                            3 entities a after 2
                              product.category.parents.@: Category{id}
                              {...on Category{title}}
                        """);
    }

    @Test
    void aSharedFieldIsTakenFromTheSubgraphThatIsAskedAnyway() {
        assertThat(PlanText.of("shop", """
                        { viewer { user { name } } }
                        """)).isEqualTo("""
                        query
                          1 fetch accounts
                            {viewer{user{name}}}
                        """);
    }

    @Test
    void severalSubgraphsEachGiveAPartOfOneRootValue() {
        var supergraph = PlanText.composed("a", """
                        type Query { status: Status @shareable }
                        type Status { disk: Int }
                        """, "b", """
                        type Query { status: Status @shareable }
                        type Status { memory: Int load: Load @shareable }
                        type Load { now: Int @shareable }
                        """, "c", """
                        type Query { status: Status @shareable }
                        type Status { load: Load @shareable }
                        type Load { now: Int @shareable average: Int }
                        """);

        assertThat(PlanText.of(supergraph, """
                        { status { disk memory } }
                        """)).isEqualTo("""
                        query
                          parallel
                            1 fetch a
                              {status{disk}}
                            2 fetch b
                              {status{memory}}
                        """);
    }
}
