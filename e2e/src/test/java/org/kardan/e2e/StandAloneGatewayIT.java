package org.kardan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gateway in front of subgraphs that are not ours, as another team tries it first. */
class StandAloneGatewayIT {
    private static final String SHOP = "{\"data\":{\"item\":{\"__typename\":\"Item\",\"id\":\"1\",\"name\":\"seat\"}}}";
    private static final String STOCK = "{\"data\":{\"_entities\":[{\"__typename\":\"Item\",\"inStock\":7}]}}";
    private static final String QUERY = "{ item(id: \"1\") { name inStock } }";

    @TempDir
    Path folder;

    private Path supergraph;

    @BeforeEach
    void aSupergraphFile() throws IOException {
        supergraph = folder.resolve("supergraph.graphql");
        Files.copy(Path.of("src/test/resources/standalone/supergraph.graphql"), supergraph);
    }

    @Test
    void aSupergraphOfOthersIsServedFromTheAddressesGiven() throws Exception {
        int port = freePort();
        try (var shop = new CannedSubgraph(SHOP);
                var stock = new CannedSubgraph(STOCK);
                var gateway = gateway(port, shop, stock)) {
            gateway.awaitText("Listening on");

            var answer = client(port).ask(QUERY);

            assertThat(answer.body().toString()).isEqualTo("{\"data\":{\"item\":{\"name\":\"seat\",\"inStock\":7}}}");
            assertThat(stock.asked()).singleElement().asString().contains("{\"__typename\":\"Item\",\"id\":\"1\"}");
        }
    }

    @Test
    void whatASubgraphSaysOfItsErrorsIsShown() throws Exception {
        int port = freePort();
        try (var shop = new CannedSubgraph(SHOP);
                var stock = new CannedSubgraph("{\"errors\":[{\"message\":\"the stock is being counted\","
                        + "\"extensions\":{\"code\":\"COUNTING\"}}],\"data\":null}");
                var gateway = gateway(port, shop, stock)) {
            gateway.awaitText("Listening on");

            var answer = client(port).ask(QUERY);

            assertThat(answer.body().toString())
                    .isEqualTo("{\"data\":{\"item\":{\"name\":\"seat\",\"inStock\":null}},\"errors\":[{"
                            + "\"message\":\"the stock is being counted\",\"path\":[\"item\",\"inStock\"],"
                            + "\"extensions\":{\"code\":\"COUNTING\",\"subgraph\":\"stock\"}}]}");
        }
    }

    @Test
    void aNewSupergraphIsTakenAndABadOneLeavesTheLastGoodOneInPlace() throws Exception {
        int port = freePort();
        try (var shop = new CannedSubgraph(SHOP);
                var stock = new CannedSubgraph(STOCK);
                var gateway = gateway(port, shop, stock)) {
            gateway.awaitText("Listening on");
            var client = client(port);

            Files.writeString(supergraph, "type Query { unfinished: ");
            gateway.awaitText("still serving the last good supergraph");
            assertThat(client.ask(QUERY).errors()).isEmpty();

            Files.writeString(supergraph, sdl().replace("  item(id", "  thing(id"));
            gateway.awaitText("the supergraph has changed");
            assertThat(client.ask("{ __type(name: \"Query\") { fields { name } } }")
                            .body()
                            .toString())
                    .contains("thing")
                    .doesNotContain("item");
        }
    }

    @Test
    void aSignalStopsIt() throws Exception {
        int port = freePort();
        try (var shop = new CannedSubgraph(SHOP);
                var gateway = gateway(port, shop, shop)) {
            gateway.awaitText("Listening on");

            gateway.process().destroy();

            gateway.exitCode();
            assertThat(gateway.text()).contains("stopped in").doesNotContain("Exception");
        }
    }

    @Test
    void whatCannotBeServedIsRefusedInOneLine() throws Exception {
        var broken = folder.resolve("broken.graphql");
        Files.writeString(broken, "type Query { a: ");

        assertRefused(
                "there is no such file",
                "gateway",
                "--supergraph",
                folder.resolve("none").toString());
        assertRefused("broken.graphql: ", "gateway", "--supergraph", broken.toString());
        assertRefused("--supergraph is missing", "gateway", "--port", "4000");
        assertRefused("there is no option --prot", "gateway", "--prot", "4000");
        assertRefused(
                "there is no such subgraph; there are shop, stock",
                "gateway",
                "--supergraph",
                supergraph.toString(),
                "--override",
                "shoop=http://127.0.0.1:1");
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertRefused(
                    "cannot listen on port " + taken.getLocalPort(),
                    "gateway",
                    "--supergraph",
                    supergraph.toString(),
                    "--port",
                    "" + taken.getLocalPort());
        }
    }

    @Test
    void subgraphsAreComposedFromFilesAndByAskingThem() throws Exception {
        int port = freePort();
        try (var shop = new CannedSubgraph(SHOP);
                var stock = new CannedSubgraph(
                        "{\"data\":{\"_service\":{\"sdl\":\"extend type Item @key(fields: \\\"id\\\")"
                                + " { id: ID! @external inStock: Int }\"},\"_entities\":[{\"__typename\":\"Item\",\"inStock\":7}]}}");
                var gateway = GatewayProcess.start(
                        folder, "gateway", "--subgraphs=" + list(shop.url(), stock.url()), "--port=" + port)) {
            gateway.awaitText("Listening on");

            var answer = client(port).ask(QUERY);

            assertThat(answer.body().toString()).isEqualTo("{\"data\":{\"item\":{\"name\":\"seat\",\"inStock\":7}}}");
        }
    }

    @Test
    void composePrintsTheSupergraphOrEveryReasonAgainstIt() throws Exception {
        var stock = "extend type Item @key(fields: \"id\") { id: ID! @external inStock: Int }";
        var list = list("http://shop.example/graphql", "http://stock.example/graphql");
        Files.writeString(list, Files.readString(list) + "    schema: stock.graphql\n");
        Files.writeString(folder.resolve("stock.graphql"), stock);
        try (var compose = GatewayProcess.start(folder, "compose", "--subgraphs", list.toString())) {
            assertThat(compose.exitCode()).isZero();
            assertThat(compose.text())
                    .contains("STOCK @join__graph(name: \"stock\", url: \"http://stock.example/graphql\")")
                    .contains("inStock: Int @join__field(graph: STOCK)");
        }
        try (var compose = GatewayProcess.start(folder, "compose", "--subgraphs=" + list, "--print=api")) {
            assertThat(compose.exitCode()).isZero();
            assertThat(compose.text()).contains("inStock: Int").doesNotContain("@", "join__");
        }

        Files.writeString(folder.resolve("stock.graphql"), stock + " type Query { item(id: Int): Item }");
        try (var compose = GatewayProcess.start(folder, "compose", "--subgraphs", list.toString())) {
            assertThat(compose.exitCode()).isEqualTo(1);
            assertThat(compose.text())
                    .startsWith("kardan: " + list
                            + ": the subgraphs do not compose: one error\n\nFIELD_ARGUMENT_TYPE_MISMATCH: ")
                    .contains("\n  at shop.graphql:1:19")
                    .contains("\n  at stock.graphql:1:");
        }
        try (var compose = GatewayProcess.start(
                folder, "compose", "--subgraphs", folder.resolve("none").toString())) {
            assertThat(compose.exitCode()).isEqualTo(2);
            assertThat(compose.text()).contains("there is no such file");
        }
    }

    /** The shop's schema from a file; the stock is asked for its own. */
    private Path list(String shop, String stock) throws IOException {
        Files.writeString(
                folder.resolve("shop.graphql"),
                "type Query { item(id: ID!): Item } type Item @key(fields: \"id\") { id: ID! name: String }");
        return Files.writeString(folder.resolve("subgraphs.yaml"), """
                subgraphs:
                  - name: shop
                    url: %s
                    schema: shop.graphql
                  - name: stock
                    url: %s
                """.formatted(shop, stock));
    }

    @Test
    void explainPrintsThePlan() throws Exception {
        var operation = folder.resolve("query.graphql");
        Files.writeString(operation, QUERY);

        try (var explain =
                GatewayProcess.start(folder, "explain", "--supergraph", supergraph.toString(), operation.toString())) {
            assertThat(explain.exitCode()).isZero();
            assertThat(explain.text()).containsSubsequence("shop", "stock", "inStock");
        }
        Files.writeString(operation, "{\n  nothing\n}");
        assertRefused("query.graphql:2:3: ", "explain", "--supergraph", supergraph.toString(), operation.toString());
    }

    private GatewayProcess gateway(int port, CannedSubgraph shop, CannedSubgraph stock) throws IOException {
        return GatewayProcess.start(
                folder,
                "gateway",
                "--supergraph=" + supergraph,
                "--port=" + port,
                "--poll=1",
                "--override=shop=" + shop.url(),
                "--override=stock=" + stock.url());
    }

    private void assertRefused(String line, String... arguments) throws Exception {
        try (var gateway = GatewayProcess.start(folder, arguments)) {
            assertThat(gateway.exitCode()).isEqualTo(1);
            assertThat(gateway.text()).startsWith("kardan: ").contains(line).hasLineCount(1);
        }
    }

    private String sdl() throws IOException {
        return Files.readString(Path.of("src/test/resources/standalone/supergraph.graphql"));
    }

    private static GraphQlClient client(int port) {
        return new GraphQlClient(URI.create("http://127.0.0.1:" + port + "/graphql"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
