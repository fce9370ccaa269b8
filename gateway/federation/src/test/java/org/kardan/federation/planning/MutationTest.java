package org.kardan.federation.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Mutations happen in order, and subscriptions event by event. */
class MutationTest {
    @Test
    void mutationsOfOneSubgraphInARowAreOneRequest() {
        assertThat(PlanText.of("shop", """
                        mutation { dropReview(id: 1) again: dropReview(id: 2) }
                        """)).isEqualTo("""
                        mutation
                          1 fetch reviews
                            mutation{dropReview(id:1)again:dropReview(id:2)}
                        """);
    }

    @Test
    void theSameMutationTwiceIsDoneTwice() {
        assertThat(PlanText.of("shop", """
                        mutation { a: addReview(upc: "1") { id } b: addReview(upc: "1") { id } }
                        """)).isEqualTo("""
                        mutation
                          1 fetch reviews
                            mutation{addReview(upc:"1"){id}b:addReview(upc:"1"){id}}
                        """);
    }

    @Test
    void whatFollowsFromAMutationIsFetchedBeforeTheNext() {
        assertThat(PlanText.of("shop", """
                        mutation {
                          addReview(upc: "1") { product { name } }
                          dropReview(id: 2)
                          moveTruck(plate: "x") { plate }
                          last: dropReview(id: 3)
                        }
                        """)).isEqualTo("""
                        mutation
                          sequence
                            1 fetch reviews
                              mutation{addReview(upc:"1"){product{upc}}}
                            2 entities products after 1
                              addReview.product: Product{upc}
                              {...on Product{name}}
                            3 fetch reviews
                              mutation{dropReview(id:2)}
                            4 fetch logistics
                              mutation{moveTruck(plate:"x"){plate}}
                            5 fetch reviews
                              mutation{last:dropReview(id:3)}
                        """);
    }

    @Test
    void anEventIsCompletedByOtherSubgraphs() {
        assertThat(PlanText.of("shop", """
                        subscription { reviewAdded { body product { name } author { name } } }
                        """)).isEqualTo("""
                        subscription
                          subscription
                            1 fetch reviews
                              subscription{reviewAdded{body product{upc}author{id}}}
                          then
                            parallel
                              2 entities products after 1
                                reviewAdded.product: Product{upc}
                                {...on Product{name}}
                              3 entities accounts after 1
                                reviewAdded.author: User{id}
                                {...on User{name}}
                        """);
    }

    @Test
    void anEventThatSaysEverythingIsEnough() {
        assertThat(PlanText.of("shop", """
                        subscription { reviewAdded { body } }
                        """)).isEqualTo("""
                        subscription
                          subscription
                            1 fetch reviews
                              subscription{reviewAdded{body}}
                        """);
    }
}
