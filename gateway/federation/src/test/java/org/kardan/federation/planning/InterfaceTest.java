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

    @Test
    void eachSubgraphIsAskedOnlyForTheMembersThatItKnows() {
        var supergraph = PlanText.composed("a", """
                        type Query { left: Media }
                        union Media = Book | Film
                        type Book @key(fields: "id") { id: ID! title: String }
                        type Film @key(fields: "id") { id: ID! title: String @shareable }
                        """, "b", """
                        type Query { right: Media }
                        union Media = Film | Song
                        type Film @key(fields: "id") { id: ID! title: String @shareable minutes: Int }
                        type Song @key(fields: "id") { id: ID! title: String }
                        """);

        assertThat(PlanText.of(supergraph, """
                        { left { ...all } right { ...all } }
                        fragment all on Media { ... on Book { title } ... on Film { title minutes } ... on Song { title } }
                        """)).isEqualTo("""
                        query
                          parallel
                            sequence
                              1 fetch a
                                {left{__typename...on Book{title}...on Film{title id}}}
                              2 entities b after 1
                                left: [Film]Film{id}
                                {...on Film{minutes}}
                            3 fetch b
                              {right{__typename...on Film{title minutes}...on Song{title}}}
                        """);
    }

    /** Neither subgraph would take them side by side. */
    @Test
    void fieldsOfOneNameWithOtherTypesAreAskedForApart() {
        var supergraph = PlanText.composed("a", """
                        type Query { found: [Found] }
                        union Found = Cat | Dog | Cow
                        type Cat { size: Int! legs: Int }
                        type Dog { size: Int legs: [Int] }
                        type Cow { size: String legs: Int }
                        """);

        assertThat(PlanText.of(supergraph, """
                        { found { ... on Cat { size legs } ... on Dog { s: size l: legs } ... on Cow { z: size legs } } }
                        """)).isEqualTo("""
                        query
                          1 fetch a
                            {found{__typename...on Cat{size legs}...on Dog{size_Dog:size legs_Dog:legs}...on Cow{size_Cow:size legs}}}
                        """);
    }

    @Test
    void aFieldOfAnInterfaceThatOneTypeHasFromElsewhereIsAskedByType() {
        var supergraph = PlanText.composed("a", """
                        type Query { animals: [Animal] }
                        interface Animal { id: ID! }
                        type Cat implements Animal @key(fields: "id") { id: ID! name: String }
                        type Dog implements Animal @key(fields: "id") { id: ID! }
                        """, "b", """
                        interface Animal { id: ID! name: String }
                        type Cat implements Animal @key(fields: "id") { id: ID! name: String @external }
                        type Dog implements Animal @key(fields: "id") { id: ID! name: String }
                        """);

        assertThat(PlanText.of(supergraph, """
                        { animals { name } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {animals{__typename...on Cat{name}...on Dog{id}}}
                            2 entities b after 1
                              animals.@: [Dog]Dog{id}
                              {...on Dog{name}}
                        """);
    }

    @Test
    void typenamesOfHiddenTypesAreNotAskedFor() {
        var supergraph = PlanText.composed("a", """
                        type Query { animals: [Animal] }
                        interface Animal { id: ID! }
                        type Cat implements Animal { id: ID! lives: Int }
                        type Ghost implements Animal @inaccessible { id: ID! }
                        """);

        assertThat(PlanText.of(supergraph, """
                        { animals { __typename id ... on Cat { lives } } }
                        """)).isEqualTo("""
                        query
                          1 fetch a
                            {animals{__typename id...on Cat{lives}}}
                        """);
    }
}
