package org.kardan.federation.differential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kardan.federation.composition.Composition;
import org.kardan.federation.composition.CompositionResult;
import org.kardan.federation.composition.SubgraphDefinition;
import org.kardan.federation.supergraph.Supergraph;

/** One object below many that tell it something else. */
class ManyContextsTest {
    private static final String SDL = """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.8", import: ["@key", "@context", "@fromContext"])
            type Query { shops: [Shop] none: Shop }
            type Shop @context(name: "shop") { name: String product: Product }
            type Product @key(fields: "id") {
              id: ID!
              sold(at: String @fromContext(field: "$shop { name }"), text: String, more: Int): String
            }
            """;

    @Test
    void thePricesOfOneProductInManyShopsComeInFewRequests() throws IOException {
        var federation = federation(IntStream.range(0, 250)
                .mapToObj(i -> "{\"name\": \"s%d\", \"product\": {\"id\": \"p\"}}".formatted(i % 230))
                .collect(Collectors.joining(",")));

        var answer = federation.answer(
                "query($more: Int = 3) { shops { product { sold(text: \"$context_1\", more: $more) } } }");

        assertThat(answer)
                .isEqualTo(IntStream.range(0, 250)
                        .mapToObj(i ->
                                "{\"product\":{\"sold\":\"{at=s%d, text=$context_1, more=3}\"}}".formatted(i % 230))
                        .collect(Collectors.joining(",", "{\"data\":{\"shops\":[", "]}}")));
        // 230 names, a hundred in one request.
        assertThat(federation.calls()).hasSize(1 + 3);
    }

    @Test
    void aVariableOfFieldsThatNobodyHasIsNotSent() throws IOException {
        // The subgraph refused the text, since it defined a variable that was not used.
        var federation = federation("{\"name\": \"s\", \"product\": {\"id\": \"p\"}}");

        var answer = federation.answer(
                "query($more: Int = 3) { shops { product { sold } } none { product { sold(more: $more) } } }");

        assertThat(answer).isEqualTo("{\"data\":{\"shops\":[{\"product\":{\"sold\":\"{at=s}\"}}],\"none\":null}}");
    }

    private static StaticFederation federation(String shops) throws IOException {
        var composed = (CompositionResult.Composed) Composition.compose(List.of(new SubgraphDefinition("a", "", SDL)));
        var data = new ObjectMapper()
                .readTree("{\"Query\": {\"shops\": [" + shops
                        + "]}, \"Product\": [{\"id\": \"p\", \"sold\": \"{argument}\"}]}");
        return new StaticFederation(
                Supergraph.parse(composed.supergraphSdl()), Map.of("a", new StaticSubgraph(SDL, data)));
    }
}
