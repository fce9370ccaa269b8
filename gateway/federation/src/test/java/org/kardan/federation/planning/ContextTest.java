package org.kardan.federation.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kardan.federation.supergraph.Supergraph;

/** {@code @fromContext}: a field whose subgraph must be told what an object further up has. */
class ContextTest {
    private static final Supergraph SHOPS =
            PlanText.composed("a", """
                    type Query { shop: Shop shops: [Shop] hall: Hall }
                    type Mutation { open: Shop close: Int }
                    type Hall @context(name: "shop") { level: Int currency: String places: [Place] }
                    interface Place { level: Int product: Product }
                    type Stand implements Place { level: Int product: Product }
                    type Shop implements Place @key(fields: "id") @context(name: "shop") {
                      id: ID! level: Int currency: String @external product: Product products: [[Product!]] again: Shop
                    }
                    type Product @key(fields: "id") {
                      id: ID!
                      price(currency: String @fromContext(field: "$shop { currency }"), digits: Int): Int
                      rank(level: Int @fromContext(field: "$shop { level }"), money: String @fromContext(field: "$shop { currency }")): Int
                      heavy(level: Int @fromContext(field: "$shop { level }")): Int @requires(fields: "weight")
                      weight: Int @external
                      plain: Int
                      like: Product
                    }
                    """, "b", "type Shop @key(fields: \"id\") { id: ID! currency: String }", "c", """
                    type Product @key(fields: "id") { id: ID! weight: Int }
                    """);

    @Test
    void theValueIsFetchedFirstAndTheObjectIsLookedUpByKey() {
        assertThat(PlanText.of(SHOPS, "{ shops { products { price(digits: 2) plain } } }"))
                .isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {shops{products{plain id}id}}
                            2 entities b after 1
                              shops.@: Shop{id}
                              {...on Shop{currency}}
                            3 entities a after 2
                              shops.@.products.@.@: Product{id} $context_1=shops.@{currency}
                              {...on Product{price(digits:2,currency:$context_1)}}
                        """);
    }

    @Test
    void severalValuesAndFieldsShareALookup() {
        assertThat(PlanText.of(SHOPS, "{ shop { currency product { rank price more: price(digits: 2) } } }"))
                .isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {shop{level id product{id}}}
                            2 entities b after 1
                              shop: Shop{id}
                              {...on Shop{currency}}
                            3 entities a after 2
                              shop.product: Product{id} $context_1=shop{level} $context_2=shop{currency}
                              {...on Product{rank(level:$context_1,money:$context_2)price(currency:$context_2)more:price(digits:2,currency:$context_2)}}
                        """);
    }

    @Test
    void theNearestObjectThatSetsTheContextGivesTheValue() {
        assertThat(PlanText.of(SHOPS, "{ shop { again { product { like { rank } } } } }"))
                .contains(
                        "shop.again.product.like: Product{id} $context_1=shop.again{level} $context_2=shop.again{currency}");
    }

    @Test
    void objectsBelowTypesOfWhichSomeSetTheContextAreToldOfDifferentPlaces() {
        assertThat(PlanText.of(SHOPS, "{ hall { places { product { rank } } } }"))
                .isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {hall{level currency places{__typename...on Shop{level product{id}id}...on Stand{product{id}}}}}
                            parallel
                              sequence
                                2 entities b after 1
                                  hall.places.@: [Shop]Shop{id}
                                  {...on Shop{currency}}
                                3 entities a after 2
                                  hall.places.@.|Shop|.product: Product{id} $context_1=hall.places.@{[Shop]level} $context_2=hall.places.@{[Shop]currency}
                                  {...on Product{rank(level:$context_1,money:$context_2)}}
                              4 entities a after 1
                                hall.places.@.|Stand|.product: Product{id} $context_1=hall{level} $context_2=hall{currency}
                                {...on Product{rank(level:$context_1,money:$context_2)}}
                        """);
    }

    @Test
    void whatIsRequiredIsSentAlong() {
        assertThat(PlanText.of(SHOPS, "{ shop { product { heavy } } }")).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {shop{level product{id}}}
                            2 entities c after 1
                              shop.product: Product{id}
                              {...on Product{weight}}
                            3 entities a after 2
                              shop.product: Product{id weight?} $context_1=shop{level}
                              {...on Product{heavy(level:$context_1)}}
                        """);
    }

    @Test
    void theValueIsAskedForOnlyWhereTheFieldIs() {
        assertThat(
                        PlanText.of(
                                SHOPS,
                                "query($a: Boolean!, $b: Boolean!) { shop { id product @include(if: $a) { rank @skip(if: $b) weight } } }"))
                .contains("level@include(if:$a)@skip(if:$b)");
    }

    @Test
    void whatIsAskedForUnderAnotherConditionIsLookedUpBesides() {
        // Took the subgraph for visited already, by a lookup that could not be asked for the other field.
        var other = PlanText.composed(
                "a",
                "type Query { shop: Shop } type Shop @context(name: \"shop\") { level: Int product: Product } type Product @key(fields: \"id\") { id: ID! }",
                "b",
                """
                type Shop @context(name: "shop") { level: Int @external }
                type Product @key(fields: "id") { id: ID! rank(level: Int @fromContext(field: "$shop { level }")): Int plain: Int }
                """);

        assertThat(PlanText.of(other, "query($c: Boolean!) { shop { product { rank plain @skip(if: $c) } } }"))
                .contains("{...on Product{rank(level:$context_1)}}", "{...on Product{plain}}");
    }

    @Test
    void aClientsVariablesKeepTheirNames() {
        assertThat(PlanText.of(SHOPS, "query($context: Int) { shop { product { price(digits: $context) } } }"))
                .contains("$_context_1=shop{currency}")
                .contains("{...on Product{price(digits:$context,currency:$_context_1)}} with $context");
    }

    @Test
    void belowMutationsEachHasItsOwn() {
        assertThat(PlanText.of(SHOPS, "mutation { open { product { heavy } } close }"))
                .isEqualTo("""
                        mutation
                          sequence
                            1 fetch a
                              mutation{open{level product{id}}}
                            2 entities c after 1
                              open.product: Product{id}
                              {...on Product{weight}}
                            3 entities a after 2
                              open.product: Product{id weight?} $context_1=open{level}
                              {...on Product{heavy(level:$context_1)}}
                            4 fetch a
                              mutation{close}
                        """);
    }

    @Test
    void aUnionsMembersGiveWhatIsSelectedOnThem() {
        var unions = PlanText.composed("a", """
                        type Query @context(name: "root") { word: String things: [Thing] }
                        union Thing @context(name: "thing") = Book | Film
                        type Book { title: String product: Product }
                        type Film { by: Person product: Product }
                        type Person { name: String }
                        type Product @key(fields: "id") {
                          id: ID!
                          shown(a: String @fromContext(field: "$thing ... on Book { title } ... on Film { by { name } }")): String
                          told(a: String @fromContext(field: "$root { word }")): String
                        }
                        """);

        assertThat(PlanText.of(
                        unions,
                        "{ things { ... on Book { product { shown } } ... on Film { product { shown told } } } }"))
                .isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {things{__typename...on Book{title product{id}}...on Film{by{name}product{id}}}word}
                            2 entities a after 1
                              things.@.|Book|.product: Product{id} $context_1=things.@{[Book]title [Film]by{name}}
                              {...on Product{shown(a:$context_1)}}
                              things.@.|Film|.product: Product{id} $context_1=things.@{[Book]title [Film]by{name}} $context_2={word}
                              {...on Product{shown(a:$context_1)told(a:$context_2)}}
                        """);
    }
}
