package org.kardan.federation.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code @interfaceObject}: a subgraph that knows an interface's objects only alike. */
class InterfaceObjectTest {
    @Test
    void anInterfaceObjectAnswersForAllTypes() {
        assertThat(PlanText.of("fleet", """
                        { vehicles { id wheels lastService } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {vehicles{__typename id wheels}}
                            2 entities b after 1
                              vehicles.@: Vehicle{id}
                              {...on Vehicle{lastService}}
                        """);
    }

    @Test
    void anInterfaceObjectAnswersForAConcreteType() {
        assertThat(PlanText.of("fleet", """
                        { car { doors lastService } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {car{doors id}}
                            2 entities b after 1
                              car: Vehicle{id}
                              {...on Vehicle{lastService}}
                        """);
    }

    @Test
    void theConcreteTypeIsNotAskedWhereNobodyNeedsIt() {
        assertThat(PlanText.of("fleet", """
                        { serviced { id lastService } }
                        """)).isEqualTo("""
                        query
                          1 fetch b
                            {serviced{id lastService}}
                        """);
    }

    @Test
    void theConcreteTypeIsAskedOfTheSubgraphThatHasTheInterface() {
        assertThat(PlanText.of("fleet", """
                        { serviced { __typename id } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch b
                              {serviced{id}}
                            2 entities a after 1
                              serviced.@: Vehicle{id}
                              {...on Vehicle{__typename}}
                        """);
    }

    /** It was asked whatever the variable said. */
    @Test
    void theConcreteTypeIsAskedOnlyWhereAFieldThatNeedsItIsAskedFor() {
        assertThat(PlanText.of("fleet", """
                        query ($t: Boolean!, $u: Boolean!) {
                          serviced { id __typename @include(if: $t) ... on Car @include(if: $t) { doors @skip(if: $u) } }
                        }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch b
                              {serviced{id}}
                            if $t
                              2 entities a after 1
                                serviced.@: Vehicle{id}
                                {...on Vehicle{__typename...on Car{doors@skip(if:$u)}}} with $u
                        """);
    }

    @Test
    void theConcreteTypeIsAskedWhereAnyOfTwoVariablesAsksForIt() {
        assertThat(PlanText.of("fleet", """
                        query ($t: Boolean!, $u: Boolean!) { serviced { id __typename @include(if: $t) ... on Car @skip(if: $u) { id } } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch b
                              {serviced{id}}
                            if $t or not $u
                              2 entities a after 1
                                serviced.@: Vehicle{id}
                                {...on Vehicle{__typename}}
                        """);
    }

    /** What clients may not see made every selection one of some types only. */
    @Test
    void theConcreteTypeIsNotAskedBecauseAnotherOneIsHidden() {
        var supergraph = PlanText.composed("a", """
                        interface Media @key(fields: "id") { id: ID! }
                        type Book implements Media @key(fields: "id") { id: ID! }
                        type Film implements Media @key(fields: "id") @inaccessible { id: ID! }
                        """, "b", """
                        type Query { top: [Media] }
                        type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int }
                        """);

        assertThat(PlanText.of(supergraph, "{ top { stars } }")).isEqualTo("""
                        query
                          1 fetch b
                            {top{stars}}
                        """);
    }

    @Test
    void fragmentsOnConcreteTypesGoThroughTheInterface() {
        assertThat(PlanText.of("fleet", """
                        { serviced { lastService ... on Car { doors } ... on Truck { load wheels } } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch b
                              {serviced{lastService id}}
                            2 entities a after 1
                              serviced.@: Vehicle{id}
                              {...on Vehicle{__typename...on Car{doors}...on Truck{load wheels}}}
                        """);
    }

    @Test
    void interfaceObjectsMeetByKey() {
        assertThat(PlanText.of("fleet", """
                        { serviced { due } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch b
                              {serviced{lastService id}}
                            2 entities c after 1
                              serviced.@: Vehicle{id lastService?}
                              {...on Vehicle{due}}
                        """);
    }

    @Test
    void requiresWorksOnInterfaceObjects() {
        assertThat(PlanText.of("fleet", """
                        { vehicles { tyrePrice due } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {vehicles{__typename wheels id}}
                            2 entities b after 1
                              vehicles.@: Vehicle{id}
                              {...on Vehicle{lastService}}
                            3 entities c after 2
                              vehicles.@: Vehicle{id wheels? lastService?}
                              {...on Vehicle{tyrePrice due}}
                        """);
    }

    /** One representation was to stand for both, though it can name one type only. */
    @Test
    void anObjectThatIsTwoInterfaceObjectsIsDescribedAsEachOfThem() {
        var supergraph = PlanText.composed("zoo", """
                        type Query {
                          cat: Cat
                        }
                        interface Animal @key(fields: "id") {
                          id: ID!
                        }
                        interface Pet @key(fields: "id") {
                          id: ID!
                        }
                        type Cat implements Animal & Pet @key(fields: "id") {
                          id: ID!
                        }
                        """, "vet", """
                        type Animal @key(fields: "id") @interfaceObject {
                          id: ID!
                          weight: Int
                        }
                        type Pet @key(fields: "id") @interfaceObject {
                          id: ID!
                          owner: String
                        }
                        """);

        assertThat(PlanText.of(supergraph, "{ cat { weight owner } }")).isEqualTo("""
                        query
                          sequence
                            1 fetch zoo
                              {cat{id}}
                            2 entities vet after 1
                              cat: Animal{id}
                              {...on Animal{weight}}
                              cat: Pet{id}
                              {...on Pet{owner}}
                        """);
    }

    @Test
    void theTypenameOfAnInterfaceObjectComesFromTheSubgraphThatKnowsIt() {
        var supergraph = PlanText.composed("a", """
                        interface Media @key(fields: "id") { id: ID! }
                        type Book implements Media @key(fields: "id") { id: ID! pages: Int }
                        type Film implements Media @key(fields: "id") { id: ID! }
                        """, "b", """
                        type Query { top: [Media] }
                        type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int }
                        """);

        assertThat(PlanText.of(supergraph, """
                        { top { __typename stars } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch b
                              {top{stars id}}
                            2 entities a after 1
                              top.@: Media{id}
                              {...on Media{__typename}}
                        """);
    }

    @Test
    void anInterfaceObjectIsRequiredThroughItsInterface() {
        var supergraph = PlanText.composed("a", """
                        type Query { media: Media }
                        interface Media @key(fields: "id") { id: ID! title: String }
                        type Book implements Media @key(fields: "id") { id: ID! title: String }
                        type Film implements Media @key(fields: "id") { id: ID! title: String }
                        """, "b", """
                        type Media @key(fields: "id") @interfaceObject { id: ID! title: String @external slug: String @requires(fields: "title") }
                        """, "c", """
                        type Media @key(fields: "id") @interfaceObject { id: ID! slug: String @external url: String @requires(fields: "slug") }
                        """);

        assertThat(PlanText.of(supergraph, """
                        { media { url ... on Book { title } } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch a
                              {media{__typename title id}}
                            2 entities b after 1
                              media: Media{id title?}
                              {...on Media{slug}}
                            3 entities c after 2
                              media: Media{id slug?}
                              {...on Media{url}}
                        """);
    }
}
