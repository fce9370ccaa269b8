package org.kardan.federation.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code @provides}: a field that is known on some ways and not on others. */
class ProvidesTest {
    @Test
    void whatIsProvidedNeedsNoFetch() {
        assertThat(PlanText.of("shop", """
                        { latestReview { author { username } } }
                        """)).isEqualTo("""
                        query
                          1 fetch reviews
                            {latestReview{author{username}}}
                        """);
    }

    @Test
    void whatIsNotProvidedDoes() {
        assertThat(PlanText.of("shop", """
                        { latestReview { author { username name } } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch reviews
                              {latestReview{author{username id}}}
                            2 entities accounts after 1
                              latestReview.author: User{id}
                              {...on User{name}}
                        """);
    }

    @Test
    void whatIsProvidedOnOneWayIsNotOnAnother() {
        assertThat(PlanText.of("shop", """
                        { users { username reviews { author { username } } } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch accounts
                              {users{username id}}
                            2 entities reviews after 1
                              users.@: User{id}
                              {...on User{reviews{author{username}}}}
                        """);
    }

    @Test
    void membersOfAUnionMayBeProvidedDifferently() {
        assertThat(PlanText.of("media", """
                        { tops { ... on Film { minutes title } ... on Book { format } } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch c
                              {tops{__typename...on Film{minutes id}...on Book{format}}}
                            2 entities b after 1
                              tops.@: [Film]Film{id}
                              {...on Film{title}}
                        """);
    }

    /** Composition lets this pass, so that the subgraph that calls the field external is asked rather than nobody. */
    @Test
    void anExternalFieldThatIsProvidedOnlyElsewhereIsAskedForAsALastResort() {
        assertThat(PlanText.of("elsewhere", """
                        { office { town street } }
                        """)).isEqualTo("""
                        query
                          1 fetch a
                            {office{street town}}
                        """);
    }
}
