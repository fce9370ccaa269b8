package org.kardan.gateway.prepared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kardan.federation.operation.OperationLimits;
import org.kardan.federation.response.ErrorDisclosure;
import org.kardan.federation.supergraph.Supergraph;

/** GraphiQL's example on the supergraph of the two services' checked-in schemas. */
class ExampleTest {
    private static final Path SUPERGRAPH = Path.of("../federation/src/test/resources/services/supergraph.graphql");

    @Test
    void theExampleAsksBothServicesInAsFewCallsAsItsKeysAllow() throws IOException {
        var served = new ServedSupergraph(
                Supergraph.parse(Files.readString(SUPERGRAPH)),
                new Serving(OperationLimits.DEFAULT, ErrorDisclosure.MASK, 10_000, Map.of()),
                _ -> {});

        var plan = served.prepare(
                        served.asked(resource("META-INF/resources/graphiql/example.graphql"), null, false),
                        Runnable::run)
                .toCompletableFuture()
                .join()
                .explain();

        // What is asked of suppliers hangs on keys that only projects knows: two calls, and no fewer.
        assertThat(plan).containsOnlyOnce("fetch projects").containsOnlyOnce("entities suppliers after 1");
        assertThat(plan).doesNotContain("after 2");
    }

    private static String resource(String path) throws IOException {
        try (var in = ExampleTest.class.getClassLoader().getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
