package org.kardan.federation.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code @requires}: a field whose subgraph must be told what others know. */
class RequiresTest {
    @Test
    void requiredFieldsAreFetchedFirst() {
        assertThat(PlanText.of("requires", """
                        { order { zone } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {order{zip id}}
                            2 entities b after 1
                              order: Order{id zip?}
                              {...on Order{zone}}
                        """);
    }

    @Test
    void requiredFieldsMayRequireOthers() {
        assertThat(PlanText.of("requires", """
                        { order { total } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {order{zip id}}
                            2 entities b after 1
                              order: Order{id zip?}
                              {...on Order{zone}}
                            3 entities c after 2
                              order: Order{id zone?}
                              {...on Order{zone2 tax}}
                            4 entities b after 3
                              order: Order{id zone2? tax?}
                              {...on Order{total}}
                        """);
    }

    @Test
    void requiredFieldsOfAListOfValuesAreSentWhole() {
        assertThat(PlanText.of("requires", """
                        { orders { weight } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {orders{items{sku count}id}}
                            2 entities c after 1
                              orders.@: Order{id items?{sku? count?}}
                              {...on Order{weight}}
                        """);
    }

    @Test
    void requiredFieldsOfAnEntityBelowAreFetchedFromItsOwnSubgraph() {
        assertThat(PlanText.of("requires", """
                        { orders { greeting } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {orders{buyer{id}id}}
                            2 entities d after 1
                              orders.@.buyer: Buyer{id}
                              {...on Buyer{name address{city}}}
                            3 entities c after 2
                              orders.@: Order{id buyer?{name? address?{city?}}}
                              {...on Order{greeting}}
                        """);
    }

    @Test
    void requirementsOfOneSubgraphAreOneFetchWhereTheyCanBe() {
        assertThat(PlanText.of("requires", """
                        { orders { total greeting buyer { name } } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {orders{zip id buyer{id}}}
                            parallel
                              2 entities b after 1
                                orders.@: Order{id zip?}
                                {...on Order{zone}}
                              3 entities d after 1
                                orders.@.buyer: Buyer{id}
                                {...on Buyer{name address{city}}}
                            4 entities c after 2, 3
                              orders.@: Order{id zone? buyer?{name? address?{city?}}}
                              {...on Order{zone2 tax greeting}}
                            5 entities b after 4
                              orders.@: Order{id zone2? tax?}
                              {...on Order{total}}
                        """);
    }

    @Test
    void requiredFieldsWithOtherArgumentsThanTheClientsAreFetchedApart() {
        assertThat(PlanText.of("shop", """
                        { topProducts { price(currency: RUB) shippingEstimate } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch products
                              {topProducts{price(currency:RUB)price_2:price(currency:EUR)weight upc}}
                            2 entities inventory after 1
                              topProducts.@: Product{upc price=price_2? weight?}
                              {...on Product{shippingEstimate}}
                        """);
    }

    @Test
    void requiredFieldsWithTheClientsArgumentsAreFetchedOnce() {
        assertThat(PlanText.of("shop", """
                        { topProducts { price(currency: EUR) shippingEstimate } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch products
                              {topProducts{price(currency:EUR)weight upc}}
                            2 entities inventory after 1
                              topProducts.@: Product{upc price? weight?}
                              {...on Product{shippingEstimate}}
                        """);
    }

    @Test
    void aNestedRequirementIsSentNested() {
        assertThat(PlanText.of("shop", """
                        { topProducts { fits } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch products
                              {topProducts{size{height width}upc}}
                            2 entities inventory after 1
                              topProducts.@: Product{upc size?{height? width?}}
                              {...on Product{fits}}
                        """);
    }

    @Test
    void aRequirementAcrossAnInterfaceObjectWaitsForTheConcreteType() {
        assertThat(PlanText.of("fleet", """
                        { lastServiced { wheels tyrePrice due } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch b
                              {lastServiced{lastService id}}
                            2 entities a after 1
                              lastServiced: Vehicle{id}
                              {...on Vehicle{__typename wheels id}}
                            3 entities c after 2
                              lastServiced: Vehicle{id wheels? lastService?}
                              {...on Vehicle{due tyrePrice}}
                        """);
    }

    /** One representation was to hold both values, and the second field got the first one's. */
    @Test
    void aFieldThatIsRequiredWithTwoArgumentsIsToldInTwoLookups() {
        var supergraph = PlanText.composed("goods", """
                        type Query {
                          item: Item
                        }
                        type Item @key(fields: "id") {
                          id: ID!
                          price(scale: Int): Int
                        }
                        """, "tax", """
                        type Item @key(fields: "id") {
                          id: ID!
                          price(scale: Int): Int @external
                          tens: Int @requires(fields: "price(scale: 1)")
                          hundreds: Int @requires(fields: "price(scale: 2)")
                        }
                        """);

        assertThat(PlanText.of(supergraph, "{ item { price tens hundreds } }")).isEqualTo("""
                        query
                          sequence
                            1 fetch goods
                              {item{price price_2:price(scale:1)id price_3:price(scale:2)}}
                            2 entities tax after 1
                              item: Item{id price=price_2?}
                              {...on Item{tens}}
                              item: Item{id price=price_3?}
                              {...on Item{hundreds}}
                        """);
    }

    @Test
    void requirementsThatSeemToGoInACircleDoNot() {
        var supergraph = PlanText.composed("a", """
                        type Query { item: Item }
                        type Item @key(fields: "id") { id: ID! base: Int second: Int @requires(fields: "first") first: Int @external }
                        """, "b", """
                        type Item @key(fields: "id") { id: ID! base: Int @external first: Int @requires(fields: "base") second: Int @external third: Int @requires(fields: "second") }
                        """);

        assertThat(PlanText.of(supergraph, """
                        { item { third } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {item{base id}}
                            2 entities b after 1
                              item: Item{id base?}
                              {...on Item{first}}
                            3 entities a after 2
                              item: Item{id first?}
                              {...on Item{second}}
                            4 entities b after 3
                              item: Item{id second?}
                              {...on Item{third}}
                        """);
    }

    @Test
    void whatIsRequiredOfAUnionIsToldByType() {
        var supergraph = PlanText.composed("a", """
                        type Query { box: Box }
                        type Box @key(fields: "id") { id: ID! content: Content }
                        union Content = Apple | Stone
                        type Apple { calories: Int }
                        type Stone { weight: Float }
                        """, "b", """
                        type Box @key(fields: "id") { id: ID! content: Content @external label: String @requires(fields: "content { ... on Apple { calories } ... on Stone { weight } }") }
                        union Content = Apple | Stone
                        type Apple { calories: Int @external }
                        type Stone { weight: Float @external }
                        """);

        assertThat(PlanText.of(supergraph, """
                        { box { label } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {box{content{__typename...on Apple{calories}...on Stone{weight}}id}}
                            2 entities b after 1
                              box: Box{id content?{__typename [Apple]calories? [Stone]weight?}}
                              {...on Box{label}}
                        """);
    }

    @Test
    void aHiddenFieldMayBeRequired() {
        var supergraph = PlanText.composed("a", """
                        type Query { item: Item }
                        type Item @key(fields: "id") { id: ID! secret: Int @inaccessible }
                        """, "b", """
                        type Item @key(fields: "id") { id: ID! secret: Int @external open: Int @requires(fields: "secret") }
                        """);

        assertThat(PlanText.of(supergraph, """
                        { item { open } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {item{secret id}}
                            2 entities b after 1
                              item: Item{id secret?}
                              {...on Item{open}}
                        """);
    }

    @Test
    void aKeyMayBeRequired() {
        var supergraph = PlanText.composed("a", """
                        type Query { item: Item }
                        type Item @key(fields: "id") @key(fields: "code") { id: ID! code: String! }
                        """, "b", """
                        type Item @key(fields: "id") { id: ID! code: String! @external shown: String @requires(fields: "code") }
                        """);

        assertThat(PlanText.of(supergraph, """
                        { item { shown } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {item{code id}}
                            2 entities b after 1
                              item: Item{id code}
                              {...on Item{shown}}
                        """);
    }
}
