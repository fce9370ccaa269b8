package org.kardan.federation.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kardan.federation.composition.Composition;
import org.kardan.federation.composition.CompositionResult;
import org.kardan.federation.composition.SubgraphDefinition;
import org.kardan.federation.supergraph.Supergraph;

/** Subgraphs of Federation 1: a type has one owner, and others extend it by fields of its key that are external to them. */
class FederationOnePlanTest {
    private static final Supergraph GRAPH = composed(
            new SubgraphDefinition("accounts", "", """
                    type Query { me: User }
                    type User @key(fields: "id") @key(fields: "email") { id: ID! email: ID! name: String }
                    """),
            new SubgraphDefinition("reviews", "", """
                    extend type Query { reviews: [Review] latest: Review }
                    type Review @key(fields: "id") { id: ID! body: String author: User @provides(fields: "name") byline: User }
                    extend type User @key(fields: "id") { id: ID! @external name: String @external reviews: [Review] }
                    """),
            new SubgraphDefinition("badges", "", """
                    type User @key(fields: "email") @extends {
                      email: ID! @external
                      name: String @external
                      badge: String @requires(fields: "name")
                    }
                    """));

    private static Supergraph composed(SubgraphDefinition... subgraphs) {
        return switch (Composition.compose(List.of(subgraphs))) {
            case CompositionResult.Composed done -> Supergraph.parse(done.supergraphSdl());
            case CompositionResult.Refused refused ->
                throw new AssertionError(refused.errors().toString());
        };
    }

    @Test
    void anExternalFieldOfTheKeyIsKnownWhereTheTypeIsExtended() {
        assertThat(PlanText.of(GRAPH, "{ reviews { byline { id } } }")).isEqualTo("""
                query
                  1 fetch reviews
                    {reviews{byline{id}}}
                """);
    }

    @Test
    void whatIsProvidedIsNotAskedOfTheOwner() {
        assertThat(PlanText.of(GRAPH, "{ latest { author { name } byline { name } } }"))
                .isEqualTo("""
                        query
                          sequence
                            1 fetch reviews
                              {latest{author{name}byline{id}}}
                            2 entities accounts after 1
                              latest.byline: User{id}
                              {...on User{name}}
                        """);
    }

    @Test
    void whatIsRequiredComesFromTheOwnerTogetherWithTheOtherKey() {
        assertThat(PlanText.of(GRAPH, "{ latest { byline { badge } } me { badge } }"))
                .isEqualTo("""
                        query
                          parallel
                            sequence
                              1 fetch reviews
                                {latest{byline{id}}}
                              2 entities accounts after 1
                                latest.byline: User{id}
                                {...on User{name email}}
                              3 entities badges after 2
                                latest.byline: User{email name?}
                                {...on User{badge}}
                            sequence
                              4 fetch accounts
                                {me{name email}}
                              5 entities badges after 4
                                me: User{email name?}
                                {...on User{badge}}
                        """);
    }
}
