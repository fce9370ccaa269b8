package org.kardan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What one suite gives out, an empty one takes in, and then gives the same answers. */
@ExtendWith(SuiteExtension.class)
class TransferIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path data;

    @Test
    void anEmptySuiteThatTakesInAnExportGivesTheSameAnswers(RunningSuite suite) throws Exception {
        try (RunningSuite empty = RunningSuite.start(data, Map.of("KARDAN_SEED_ENABLED", "false"))) {
            assertThat(empty.client()
                            .askFile("questions/q01.graphql")
                            .data()
                            .path("project")
                            .isNull())
                    .isTrue();

            for (String service : List.of(RunningSuite.PROJECTS, RunningSuite.SUPPLIERS)) {
                JsonNode end = taken(empty.address(service), given(suite.address(service)));
                assertThat(end.path("status").asText()).as(end.toString()).isEqualTo("WRITTEN");
                assertThat(end.path("created").asInt())
                        .isEqualTo(end.path("lines").asInt());
            }

            for (String question : List.of("q01", "q03", "q08", "q12", "q14", "q18", "q22")) {
                assertThat(empty.client()
                                .askFile("questions/" + question + ".graphql")
                                .pretty())
                        .as(question)
                        .isEqualTo(suite.client()
                                .askFile("questions/" + question + ".graphql")
                                .pretty());
            }
        }
    }

    private String given(URI service) throws Exception {
        return http.send(HttpRequest.newBuilder(service.resolve("/export")).build(), BodyHandlers.ofString())
                .body();
    }

    private JsonNode taken(URI service, String lines) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/import?known=keep"))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines))
                .build();
        String report = http.send(request, BodyHandlers.ofString()).body();
        return JSON.readTree(report.lines().toList().getLast());
    }
}
