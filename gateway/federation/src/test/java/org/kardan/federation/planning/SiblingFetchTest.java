package org.kardan.federation.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kardan.federation.planning.plan.EntityFetchNode;
import org.kardan.federation.planning.plan.SequenceNode;

/** Entity fetches from one subgraph that may start at the same time. */
class SiblingFetchTest {
    @Test
    void objectsOfDifferentTypesShareOneLookup() {
        assertThat(PlanText.of("siblings", """
                        { shelf { books { pages } authors { biography pages } } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch library
                              {shelf{books{id}authors{id}}}
                            2 entities details after 1
                              shelf.books.@: Book{id}
                              shelf.authors.@: Author{id}
                              {...on Book{pages}...on Author{biography pages}}
                        """);
    }

    @Test
    void differentFieldsOfOneTypeAreLookupsOfTheirOwnInOneRequest() {
        assertThat(PlanText.of("siblings", """
                        { shelf { books { pages } newest { blurb title } } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch library
                              {shelf{books{id}newest{id}}}
                            2 entities details after 1
                              shelf.books.@: Book{id}
                              {...on Book{pages}}
                              shelf.newest: Book{id}
                              {...on Book{blurb title}}
                        """);
    }

    @Test
    void fieldsOfOneNameButAnotherFormDoNotShareALookup() {
        assertThat(PlanText.of("siblings", """
                        { shelf { books { title } authors { title } } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch library
                              {shelf{books{id}authors{id}}}
                            2 entities details after 1
                              shelf.books.@: Book{id}
                              {...on Book{title}}
                              shelf.authors.@: Author{id}
                              {...on Author{title}}
                        """);
    }

    @Test
    void objectsOfOneNameDoNotShareALookup() {
        assertThat(PlanText.of("siblings", """
                        { shelf { books { image { url } } authors { image { url(width: 5) } } } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch library
                              {shelf{books{id}authors{id}}}
                            2 entities details after 1
                              shelf.books.@: Book{id}
                              {...on Book{image{url}}}
                              shelf.authors.@: Author{id}
                              {...on Author{image{url(width:5)}}}
                        """);
    }

    @Test
    void theVariablesOfAllLookupsAreSentAndKeepTheirNames() {
        assertThat(PlanText.of("siblings", """
                        query ($representations: Int, $w: Int) {
                          shelf { books { blurb(length: $representations) } newest { image { url(width: $w) } } }
                        }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch library
                              {shelf{books{id}newest{id}}}
                            2 entities details after 1
                              shelf.books.@: Book{id}
                              {...on Book{blurb(length:$representations)}} with $representations, $w
                              shelf.newest: Book{id}
                              {...on Book{image{url(width:$w)}}} with $representations, $w
                        """);
    }

    @Test
    void whatWaitsForAnotherFetchIsARequestOfItsOwn() {
        assertThat(PlanText.of("siblings", """
                        { shelf { books { pages } } bestseller { title } }
                        """)).isEqualTo("""
                        query
                          parallel
                            sequence
                              1 fetch library
                                {shelf{books{id}}}
                              2 entities details after 1
                                shelf.books.@: Book{id}
                                {...on Book{pages}}
                            sequence
                              3 fetch shop
                                {bestseller{id}}
                              4 entities details after 3
                                bestseller: Book{id}
                                {...on Book{title}}
                        """);
    }

    @Test
    void aFetchThatCouldOnlyStartLaterIsNotWaitedFor() {
        assertThat(PlanText.of("siblings", """
                        { shelf { books { pages price } offer { blurb } } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch library
                              {shelf{books{id}id}}
                            parallel
                              sequence
                                2 entities shop after 1
                                  shelf: Shelf{id}
                                  shelf.books.@: Book{id}
                                  {...on Shelf{offer{id}}...on Book{price}}
                                3 entities details after 2
                                  shelf.offer: Book{id}
                                  {...on Book{blurb}}
                              4 entities details after 1
                                shelf.books.@: Book{id}
                                {...on Book{pages}}
                        """);
    }

    @Test
    void fetchesUnderDifferentConditionsAreRequestsOfTheirOwn() {
        assertThat(PlanText.of("siblings", """
                        query ($with: Boolean!) { shelf { books { pages @include(if: $with) } newest { blurb } } }
                        """)).isEqualTo("""
                        query
                          sequence
                            1 fetch library
                              query($with:Boolean!){shelf{books{id@include(if:$with)}newest{id}}}
                            parallel
                              if $with
                                2 entities details after 1
                                  shelf.books.@: Book{id}
                                  {...on Book{pages}}
                              3 entities details after 1
                                shelf.newest: Book{id}
                                {...on Book{blurb}}
                        """);
    }

    @Test
    void theRepresentationsOfALookupHaveANameThatNoVariableOfTheClientHas() {
        var prepared = PlanText.prepare("siblings", """
                        query ($representations: Int) {
                          shelf { books { blurb(length: $representations) } newest { pages } }
                        }
                        """, Set.of());

        var entities = (EntityFetchNode)
                ((SequenceNode) Objects.requireNonNull(prepared.plan().root()))
                        .steps()
                        .getLast();

        assertThat(entities.operation().document())
                .isEqualTo("query($_representations:[_Any!]!,$representations_2:[_Any!]!,$representations:Int)"
                        + "{_entities(representations:$_representations){...on Book{blurb(length:$representations)}}"
                        + "_entities_2:_entities(representations:$representations_2){...on Book{pages}}}");
    }
}
