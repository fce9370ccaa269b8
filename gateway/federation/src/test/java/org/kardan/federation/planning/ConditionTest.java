package org.kardan.federation.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code @skip} and {@code @include}: one plan for all values of their variables. */
class ConditionTest {
    @Test
    void aConditionTravelsInTheText() {
        assertThat(PlanText.of("shop", """
                        query ($a: Boolean!) { me { id name @include(if: $a) } }
                        """)).isEqualTo("""
                        query
                          1 fetch accounts
                            query($a:Boolean!){me{id name@include(if:$a)}}
                        """);
    }

    @Test
    void aFetchWithOneConditionIsAConditionOfThePlan() {
        assertThat(PlanText.of("shop", """
                        query ($a: Boolean!) { me { id reviews @skip(if: $a) { body } } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch accounts
                              {me{id}}
                            unless $a
                              2 entities reviews after 1
                                me: User{id}
                                {...on User{reviews{body}}}
                        """);
    }

    @Test
    void aFetchIsSentWhereAnyOfItsFieldsIsAskedFor() {
        assertThat(PlanText.of("shop", """
                        query ($a: Boolean!, $b: Boolean!) { topProducts { inStock @include(if: $a) shippingEstimate @include(if: $b) } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch products
                              {topProducts{upc price(currency:EUR)weight}}
                            if $a or $b
                              2 entities inventory after 1
                                topProducts.@: Product{upc price? weight?}
                                {...on Product{inStock@include(if:$a)shippingEstimate@include(if:$b)}} with $a, $b
                        """);
    }

    @Test
    void includeAndSkipTogetherNestConditions() {
        assertThat(PlanText.of("shop", """
                        query ($a: Boolean!, $b: Boolean!) { me { id reviews @include(if: $a) @skip(if: $b) { body } } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch accounts
                              {me{id}}
                            unless $b
                              if $a
                                2 entities reviews after 1
                                  me: User{id}
                                  {...on User{reviews{body}}}
                        """);
    }

    @Test
    void aFragmentsConditionHoldsForItsFields() {
        assertThat(PlanText.of("shop", """
                        query ($a: Boolean!, $b: Boolean!) { me { id ... @include(if: $a) { name birthday @include(if: $b) } } }
                        """)).isEqualTo("""
                        query
                          1 fetch accounts
                            query($a:Boolean!,$b:Boolean!){me{id name@include(if:$a)...@include(if:$b){birthday@include(if:$a)}}}
                        """);
    }

    @Test
    void oneFieldUnderTwoConditionsIsAskedForUnderEach() {
        assertThat(PlanText.of("shop", """
                        query ($a: Boolean!, $b: Boolean!) { me { reviews @include(if: $a) { id } ... @include(if: $b) { reviews { body } } } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch accounts
                              {me{id}}
                            if $a or $b
                              2 entities reviews after 1
                                me: User{id}
                                {...on User{reviews@include(if:$a){id}reviews@include(if:$b){body}}} with $a, $b
                        """);
    }

    @Test
    void constantConditionsAreDecidedWhilePlanning() {
        assertThat(PlanText.of("shop", """
                        { me { id @skip(if: true) name @include(if: true) reviews @include(if: false) { id } } }
                        """)).isEqualTo("""
                        query
                          1 fetch accounts
                            {me{name}}
                        """);
    }

    @Test
    void contradictoryConditionsLeaveNothing() {
        assertThat(PlanText.of("shop", """
                        query ($a: Boolean!) { me { id ... @include(if: $a) { name @skip(if: $a) } } }
                        """)).isEqualTo("""
                        query
                          1 fetch accounts
                            {me{id}}
                        """);
    }

    @Test
    void aConditionOnTheWholeQueryIsAConditionOfThePlan() {
        assertThat(PlanText.of("shop", """
                        query ($a: Boolean!) { me @include(if: $a) { id } }
                        """)).isEqualTo("""
                        query
                          if $a
                            1 fetch accounts
                              {me{id}}
                        """);
    }

    @Test
    void whatIsOnlyRequiredIsAskedForUnderTheConditionOfWhatRequiresIt() {
        var supergraph = PlanText.composed("a", """
                        type Query { item: Item }
                        type Item @key(fields: "id") { id: ID! name: String }
                        """, "b", """
                        type Item @key(fields: "id") { id: ID! stock: Int }
                        """, "c", """
                        type Item @key(fields: "id") { id: ID! stock: Int @external eta: Int @requires(fields: "stock") }
                        """);

        assertThat(PlanText.of(supergraph, """
                        query ($a: Boolean!, $b: Boolean!) { item { name eta @include(if: $a) stock @skip(if: $b) } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {item{name id}}
                            if $a or not $b
                              2 entities b after 1
                                item: Item{id}
                                {...on Item{stock@include(if:$a)stock@skip(if:$b)}} with $a, $b
                            if $a
                              3 entities c after 2
                                item: Item{id stock?}
                                {...on Item{eta}}
                        """);
    }
}
