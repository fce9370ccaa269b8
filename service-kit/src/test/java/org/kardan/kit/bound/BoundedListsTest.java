package org.kardan.kit.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.ExceptionWhileDataFetching;
import graphql.GraphQL;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kardan.kit.error.DomainException;
import org.kardan.kit.error.ErrorCode;
import org.kardan.kit.error.Unanswered;

class BoundedListsTest {

    private static final String SDL = """
            type Query {
                "Some names. At most 1 000, by code."
                names: [String!]!
                things: ThingConnection
                one: String
            }
            type ThingConnection { edges: [String!]! }
            """;

    /** How a fetcher may give its list: as it is, in a result, or later. */
    private enum Given {
        NOW,
        IN_A_RESULT,
        LATER,
        LATER_IN_A_RESULT
    }

    @ParameterizedTest
    @CsvSource({"NOW", "IN_A_RESULT", "LATER", "LATER_IN_A_RESULT"})
    void aListHasAsManyItemsAsItsDescriptionSaysAndNoMore(Given given) {
        var full = GraphQL.newGraphQL(bounded(SDL, given, 1_000)).build().execute("{ names }");
        var longer = GraphQL.newGraphQL(bounded(SDL, given, 1_001)).build().execute("{ them: names }");

        assertThat(full.getErrors()).isEmpty();
        assertThat(full.<Map<String, List<String>>>getData().get("names")).hasSize(1_000);
        assertThat(longer.getErrors()).singleElement().satisfies(error -> {
            var refusal = (DomainException) ((ExceptionWhileDataFetching) error).getException();
            assertThat(refusal.code()).isEqualTo(ErrorCode.OPERATION_TOO_COMPLEX);
            assertThat(refusal).hasMessageStartingWith("names: there are more than 1000");
        });
    }

    @Test
    void aListThatSaysNoBoundIsNamed() {
        assertThatThrownBy(() -> bounded(SDL.replace("At most 1 000", "All of them"), Given.NOW, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Query.names is a list");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "At most 7., 7",
                "'Names, at most 7 of them. At most 10 000, oldest first.', 10000",
                "At most seven., 0",
                "none, 0"
            })
    void theBoundIsTheNumberAfterAtMost(String description, int bound) {
        assertThat(BoundedLists.boundOf(description)).isEqualTo(bound);
    }

    private static GraphQLSchema bounded(String sdl, Given given, int items) {
        var list = Collections.nCopies(items, "name");
        var result = DataFetcherResult.newResult().data(list).build();
        DataFetcher<Object> fetcher = environment -> switch (given) {
            case NOW -> list;
            case IN_A_RESULT -> result;
            case LATER -> CompletableFuture.supplyAsync(() -> list);
            case LATER_IN_A_RESULT -> CompletableFuture.supplyAsync(() -> result);
        };
        var wiring = RuntimeWiring.newRuntimeWiring()
                .type("Query", type -> type.dataFetcher("names", fetcher))
                .build();
        var schema = new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(sdl), wiring);
        return schema.transformWithoutTypes(types -> types.codeRegistry(
                schema.getCodeRegistry().transform(own -> BoundedLists.hold(schema, own, Unanswered::tooLong))));
    }
}
