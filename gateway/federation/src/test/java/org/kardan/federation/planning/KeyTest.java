package org.kardan.federation.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Moving between subgraphs by {@code @key}. */
class KeyTest {
    @Test
    void aFieldOfAnotherSubgraphIsFetchedByKey() {
        assertThat(PlanText.of("shop", """
                        {
                          users {
                            name
                            reviews {
                              body
                            }
                          }
                        }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch accounts
                              {users{name id}}
                            2 entities reviews after 1
                              users.@: User{id}
                              {...on User{reviews{body}}}
                        """);
    }

    @Test
    void whatOneSubgraphKnowsIsOneFetch() {
        assertThat(PlanText.of("shop", """
                        { me { id name birthday } }
                        """)).isEqualTo("""
                        query
                          1 fetch accounts
                            {me{id name birthday}}
                        """);
    }

    @Test
    void rootFieldsOfSeveralSubgraphsAreFetchedSideBySide() {
        assertThat(PlanText.of("shop", """
                        { me { name } topProducts { name } }
                        """)).isEqualTo("""
                        query
                          parallel
                            1 fetch accounts
                              {me{name}}
                            2 fetch products
                              {topProducts{name}}
                        """);
    }

    @Test
    void theSameTextForSeveralPlacesIsOneCall() {
        assertThat(PlanText.of("shop", """
                        { users { reviews { body } } me { reviews { body } } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch accounts
                              {users{id}me{id}}
                            2 entities reviews after 1
                              users.@: User{id}
                              me: User{id}
                              {...on User{reviews{body}}}
                        """);
    }

    @Test
    void aCompoundKeyIsSentWhole() {
        assertThat(PlanText.of("shop", """
                        { topProducts { warehouse { label trucks { plate } } } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch products
                              {topProducts{upc}}
                            2 entities inventory after 1
                              topProducts.@: Product{upc}
                              {...on Product{warehouse{label code country{iso}}}}
                            3 entities logistics after 2
                              topProducts.@.warehouse: Warehouse{code country{iso}}
                              {...on Warehouse{trucks{plate}}}
                        """);
    }

    @Test
    void aKeyThatOnlyOthersKnowIsReachedInHops() {
        assertThat(PlanText.of("hops", """
                        { books { title price } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {books{title id}}
                            2 entities b after 1
                              books.@: Book{id}
                              {...on Book{isbn}}
                            3 entities c after 2
                              books.@: Book{isbn}
                              {...on Book{code}}
                            4 entities d after 3
                              books.@: Book{code}
                              {...on Book{price}}
                        """);
    }

    @Test
    void hopsGoBackTheOtherWay() {
        assertThat(PlanText.of("hops", """
                        { featured { price title } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch d
                              {featured{price code}}
                            2 entities c after 1
                              featured: Book{code}
                              {...on Book{isbn}}
                            3 entities b after 2
                              featured: Book{isbn}
                              {...on Book{id}}
                            4 entities a after 3
                              featured: Book{id}
                              {...on Book{title}}
                        """);
    }

    @Test
    void aHopThatIsMadeAnywayAnswersWhatItCan() {
        assertThat(PlanText.of("hops", """
                        { books { pages price } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {books{id}}
                            2 entities b after 1
                              books.@: Book{id}
                              {...on Book{pages isbn}}
                            3 entities c after 2
                              books.@: Book{isbn}
                              {...on Book{code}}
                            4 entities d after 3
                              books.@: Book{code}
                              {...on Book{price}}
                        """);
    }

    @Test
    void aKeyThatIsNotResolvableLeadsOutButNotIn() {
        assertThat(PlanText.of("hops", """
                        { featured { publisher { id name } } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch d
                              {featured{publisher{id}}}
                            2 entities e after 1
                              featured.publisher: Publisher{id}
                              {...on Publisher{name}}
                        """);
    }

    @Test
    void aFieldAskedForTwiceIsFetchedOnce() {
        assertThat(PlanText.of("shop", """
                        { one: me { id reviews { id body } } two: me { id reviews { id } } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch accounts
                              {me{id}}
                            2 entities reviews after 1
                              me: User{id}
                              {...on User{reviews{id body}}}
                        """);
    }

    /** An error of the non-null id would have taken the first one's review away, too. */
    @Test
    void aFieldAskedForTwiceIsFetchedTwiceWhereOneMayBeNullAndTheOtherNot() {
        assertThat(PlanText.of("shop", """
                        { one: me { reviews { body } } two: me { reviews { id } } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch accounts
                              {me{id}two:me{id}}
                            2 entities reviews after 1
                              me: User{id}
                              {...on User{reviews{body}}}
                              two: User{id}
                              {...on User{reviews{id}}}
                        """);
    }

    @Test
    void aliasesOfOneFieldWithTheSameArgumentsShareASource() {
        assertThat(PlanText.of("shop", """
                        { topProducts { a: price(currency: RUB) b: price(currency: RUB) c: price } }
                        """)).isEqualTo("""
                        query
                          1 fetch products
                            {topProducts{a:price(currency:RUB)price}}
                        """);
    }

    @Test
    void aKeyMayBeAnotherEntitysKey() {
        var supergraph = PlanText.composed("a", """
                        type Query { seat: Seat }
                        type Seat @key(fields: "row { id } number") { row: Row! number: Int! }
                        type Row @key(fields: "id") { id: ID! }
                        """, "b", """
                        type Seat @key(fields: "row { id } number") { row: Row! number: Int! taken: Boolean }
                        type Row @key(fields: "id") { id: ID! length: Int }
                        """);

        assertThat(PlanText.of(supergraph, """
                        { seat { taken row { length } } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {seat{row{id}number}}
                            2 entities b after 1
                              seat: Seat{row{id} number}
                              {...on Seat{taken row{length}}}
                        """);
    }

    @Test
    void aKeyFieldThatAnotherSubgraphOverridesIsStillKnownWhereItIsAKey() {
        var supergraph = PlanText.composed("a", """
                        type Query { user: User }
                        type User @key(fields: "id") { id: ID! }
                        """, "b", """
                        type User @key(fields: "id") @key(fields: "email") { id: ID! email: String! @override(from: "c") }
                        """, "c", """
                        type User @key(fields: "email") { email: String! phone: String }
                        """);

        assertThat(PlanText.of(supergraph, """
                        { user { phone email } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {user{id}}
                            2 entities b after 1
                              user: User{id}
                              {...on User{email}}
                            3 entities c after 2
                              user: User{email}
                              {...on User{phone}}
                        """);
    }

    @Test
    void anEntityIsReachedThroughAnInterfaceField() {
        var supergraph = PlanText.composed("a", """
                        type Query { feed: [Post] }
                        interface Post { author: Author }
                        type Text implements Post { author: Author words: Int }
                        type Photo implements Post { author: Author }
                        type Author @key(fields: "id") { id: ID! }
                        """, "b", """
                        type Author @key(fields: "id") { id: ID! name: String }
                        """);

        assertThat(PlanText.of(supergraph, """
                        { feed { author { name } ... on Text { words } } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {feed{__typename author{id}...on Text{words}}}
                            2 entities b after 1
                              feed.@.author: Author{id}
                              {...on Author{name}}
                        """);
    }

    @Test
    void aKeyThatIsHiddenFromClientsStillLeadsOn() {
        var supergraph = PlanText.composed("a", """
                        type Query { item: Item }
                        type Item @key(fields: "internal") { internal: ID! @inaccessible name: String }
                        """, "b", """
                        type Item @key(fields: "internal") { internal: ID! stock: Int }
                        """);

        assertThat(PlanText.of(supergraph, """
                        { item { name stock } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {item{name internal}}
                            2 entities b after 1
                              item: Item{internal}
                              {...on Item{stock}}
                        """);
    }
}
