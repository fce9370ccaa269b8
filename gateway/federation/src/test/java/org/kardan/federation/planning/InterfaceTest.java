package org.kardan.federation.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Interfaces and unions, which are not the same in every subgraph. */
class InterfaceTest {
    @Test
    void whatAllTypesKnowIsAskedOfTheInterface() {
        assertThat(PlanText.of("media", """
                        { items { id } }
                        """)).isEqualTo("""
                        query
                          1 fetch a
                            {items{__typename id}}
                        """);
    }

    @Test
    void whatOneTypeDoesNotKnowIsAskedByType() {
        assertThat(PlanText.of("media", """
                        { items { id title } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {items{__typename id...on Book{title}}}
                            2 entities b after 1
                              items.@: [Film]Film{id}
                              {...on Film{title}}
                        """);
    }

    @Test
    void typesThatGoToOneSubgraphShareACall() {
        assertThat(PlanText.of("media", """
                        { items { title ... on Book { author { name } } ... on Film { director { name } } } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {items{__typename id...on Book{title}}}
                            2 entities b after 1
                              items.@: [Book]Book{id} [Film]Film{id}
                              {...on Book{author{name}}...on Film{title director{name}}}
                        """);
    }

    @Test
    void membersOfAUnionThatTheSubgraphDoesNotHaveAreLeftOut() {
        assertThat(PlanText.of("media", """
                        { tops { ... on Film { id } ... on Book { id } } }
                        """)).isEqualTo("""
                        query
                          1 fetch c
                            {tops{__typename...on Film{id}...on Book{id}}}
                        """);
    }

    @Test
    void aUnionBelowAnEntityKeepsItsTypename() {
        assertThat(PlanText.of("media", """
                        { search { ... on Person { favourite { __typename ... on Film { title } } } } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {search{__typename...on Person{id}}}
                            2 entities b after 1
                              search.@: [Person]Person{id}
                              {...on Person{favourite{__typename...on Film{title}}}}
                        """);
    }

    @Test
    void aTypenameAloneIsStillAFetch() {
        assertThat(PlanText.of("shop", """
                        { me { __typename } }
                        """)).isEqualTo("""
                        query
                          1 fetch accounts
                            {me{__typename}}
                        """);
    }

    @Test
    void aTypenameAtTheRootIsNot() {
        assertThat(PlanText.of("shop", """
                        { __typename }
                        """)).isEqualTo("""
                        query
                          nothing
                        """);
    }
}
