package org.kardan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kardan.e2e.GraphQlClient.Answer;

/** One service stops: what the other knows is still answered, the rest says that it is missing, and all comes back with the service. */
class PartialDataIT {
    private static final String QUERY = """
            {
              project(slug: "iran-russia-joint-car-production") {
                title
                engagements(first: 1) {
                  edges { node { region { code assets(first: 1) { edges { node { name } } } } } }
                }
              }
            }""";

    @TempDir
    Path data;

    @Test
    void aStoppedServiceCostsItsPartOfTheAnswerUntilItIsBack() throws Exception {
        try (RunningSuite suite = RunningSuite.start(data, "--without", "suppliers-service")) {
            GraphQlClient client = suite.client();
            JsonNode whole;
            try (SubgraphProcess _ = SubgraphProcess.startSuppliers(suite)) {
                whole = client.ask(QUERY).body();
                assertThat(whole.has("errors")).as(whole.toPrettyString()).isFalse();
            }

            Answer partial = client.ask(QUERY);

            assertThat(partial.status()).as(partial.pretty()).isEqualTo(200);
            assertThat(partial.data().at("/project/title")).isEqualTo(whole.at("/data/project/title"));
            JsonNode error = partial.errors().path(0);
            assertThat(error.at("/extensions/code").asText()).isEqualTo("SUBGRAPH_UNAVAILABLE");
            assertThat(error.path("path").toString())
                    .isEqualTo("[\"project\",\"engagements\",\"edges\",0,\"node\",\"region\",\"assets\"]");
            assertThat(partial.body().toString()).doesNotContain("127.0.0.1", "Exception");

            try (SubgraphProcess _ = SubgraphProcess.startSuppliers(suite)) {
                assertThat(client.ask(QUERY).body()).isEqualTo(whole);
            }
        }
    }
}
