package org.kardan.gateway.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.Composition;
import org.kardan.federation.composition.CompositionResult;

/**
 * Starts the subgraphs, the gateway, the floor and the other gateways, each in a process of its own, lets them answer the same
 * question in turns, and prints what it cost them.
 */
public final class GatewayBench implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CLIENTS = 32;
    private static final int MOST_SECONDS_A_TURN = 20;
    private static final int MOST_SECONDS_TO_WARM_UP = 90;
    /** How many requests a Node gateway gets for each of ours. */
    private static final double SHARE_OF_NODE = 0.1;

    private final Options options;
    private final Path work;
    private final String question = request(Subgraph.resource("question.graphql"), JSON.createObjectNode());
    private final Load load = new Load(question);
    private final List<Contestant> started = new ArrayList<>();
    private final Report report = new Report(System.out);

    private GatewayBench(Options options) throws IOException {
        this.options = options;
        this.work = Files.createDirectories(options.home().resolve("target/kardan/gateway-bench"));
    }

    /** The project's folder, then the options. */
    public static void main(String[] arguments) throws Exception {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println("kardan bench gateway: " + e.getMessage() + "\n" + Options.USAGE);
            System.exit(2);
            return;
        }
        try (var bench = new GatewayBench(options)) {
            Runtime.getRuntime().addShutdownHook(new Thread(bench::stopAll));
            bench.run();
        } catch (IOException e) {
            System.err.println("kardan bench gateway: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException {
        var supergraph = supergraph();
        report.machine(options);
        var subgraphs = start("subgraphs", options.port(), java("SubgraphServers", String.valueOf(options.port())));
        subgraphs.await();
        var kardan = start("Kardan", options.port() + 5, gateway(supergraph, options.port() + 5, "512m"));
        kardan.await();
        // Started only now: recording takes place in silence.
        var answer = load.once(kardan.address()).getBytes();
        var rounds = recorded(kardan.address());
        report.workload(rounds, answer.length);
        var floor = floor("the floor", options.port() + 6, rounds, answer);
        var all = new ArrayList<>(List.of(floor, kardan));
        var others = options.node() ? others(supergraph) : List.<Contestant>of();
        all.addAll(others);
        var calls = compareAnswers(answer, others);
        if (calls != null) {
            all.add(floor("a floor with the calls of " + others.getFirst().name(), options.port() + 4, calls, answer));
        }
        warmUp(all, answer.length);
        double perSecond = turns(all, answer.length);
        report.costs(all);
        others.forEach(Contestant::close);
        times(List.of(floor, kardan), subgraphs, perSecond);
        report.planning(PlanningTime.measure(Files.readString(supergraph), Subgraph.resource("question.graphql")));
        large(supergraph);
    }

    private Path supergraph() throws IOException {
        var definitions = new ArrayList<org.kardan.federation.composition.SubgraphDefinition>();
        for (int i = 0; i < Subgraph.NAMES.size(); i++) {
            definitions.add(Subgraph.definition(Subgraph.NAMES.get(i), options.port() + i));
        }
        return switch (Composition.compose(definitions)) {
            case CompositionResult.Composed whole ->
                Files.writeString(work.resolve("supergraph.graphql"), whole.supergraphSdl());
            case CompositionResult.Refused(var errors) ->
                throw new IOException("the subgraphs do not compose: " + errors);
        };
    }

    private Contestant start(String name, int port, List<String> command) throws IOException {
        return start(name, port, Map.of(), command);
    }

    private Contestant start(String name, int port, Map<String, String> environment, List<String> command)
            throws IOException {
        var one = Contestant.start(name, port, work, environment, command);
        started.add(one);
        return one;
    }

    /** With what the gateway is given too (the script {@code kardan}). */
    private static List<String> java(String main, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-Xms96m",
                "-Xmn64m",
                "-Xmx512m",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                GatewayBench.class.getPackageName() + "." + main));
        command.addAll(List.of(arguments));
        return command;
    }

    private List<String> gateway(Path supergraph, int port, String heap) {
        return List.of(
                "env",
                "JAVA_OPTS=-Xmx" + heap,
                options.home().resolve("kardan").toString(),
                "gateway",
                "--supergraph",
                supergraph.toString(),
                "--port",
                String.valueOf(port));
    }

    /** Large answers take turns, and waiting for one's turn counts: here the memory is to be seen, not the time limit. */
    private static List<String> patient(List<String> gateway) {
        var command = new ArrayList<>(gateway);
        command.addAll(List.of("--timeout", "60"));
        return command;
    }

    private Contestant floor(String name, int port, JsonNode rounds, byte[] answer)
            throws IOException, InterruptedException {
        var calls = Files.writeString(work.resolve("calls" + port + ".json"), rounds.toString());
        var body = Files.write(work.resolve("answer.json"), answer);
        var loops = String.valueOf(Runtime.getRuntime().availableProcessors());
        var floor = start(name, port, java("Floor", String.valueOf(port), calls.toString(), body.toString(), loops));
        floor.await();
        return floor;
    }

    private List<Contestant> others(Path supergraph) throws InterruptedException {
        try {
            var others = NodeGateways.installed(options.home().resolve("target/kardan/node-gateways"))
                    .start(supergraph, options.port() + 7);
            started.addAll(others);
            for (var other : others) {
                other.await();
            }
            return others;
        } catch (IOException e) {
            report.without(e.getMessage());
            return List.of();
        }
    }

    /** The rounds of calls that one request makes. */
    private JsonNode recorded(URI address) throws IOException, InterruptedException {
        control("/record");
        load.once(address);
        return JSON.readTree(control("/recorded"));
    }

    private String control(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + options.port() + path))
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    /** @return the calls of the first of the others; null where there is none */
    private @Nullable JsonNode compareAnswers(byte[] answer, List<Contestant> others)
            throws IOException, InterruptedException {
        JsonNode first = null;
        var expected = JSON.readTree(answer);
        if (expected.has("errors")) {
            throw new IOException("the gateway's answer has errors: " + expected.get("errors"));
        }
        for (var other : others) {
            var given = JSON.readTree(load.once(other.address()).getBytes());
            control("/record");
            load.once(other.address());
            var calls = JSON.readTree(control("/recorded"));
            report.answer(other.name(), given.equals(expected), calls);
            first = first == null ? calls : first;
        }
        return first;
    }

    private void warmUp(List<Contestant> all, int length) {
        for (var one : all) {
            load.closed(one.address(), share(one, options.warmUp()), CLIENTS, MOST_SECONDS_TO_WARM_UP, -1);
        }
    }

    private static boolean isOfNode(Contestant one) {
        return one.name().matches("(Apollo|Hive) .*");
    }

    private static int share(Contestant one, int requests) {
        return isOfNode(one) ? (int) Math.ceil(requests * SHARE_OF_NODE) : requests;
    }

    /** @return how many requests a second the gateway answered, the median of its turns */
    private double turns(List<Contestant> all, int length) throws IOException {
        var perSecond = new ArrayList<Double>();
        for (int round = 0; round < options.rounds(); round++) {
            for (var one : all) {
                double before = one.processorMillis();
                int expected = isOfNode(one) ? -1 : length;
                var result = load.closed(
                        one.address(), share(one, options.requests()), CLIENTS, MOST_SECONDS_A_TURN, expected);
                if (result.failed() > 0) {
                    throw new IOException(one.name() + " failed " + result.failed() + " times");
                }
                one.millis().add((one.processorMillis() - before) / result.answered());
                if (one.name().equals("Kardan")) {
                    perSecond.add(result.perSecond());
                }
            }
        }
        return Report.median(perSecond);
    }

    private void times(List<Contestant> both, Contestant subgraphs, double perSecond)
            throws IOException, InterruptedException {
        var loop = new OpenLoop(load);
        // Clients that wait for answers ask in batches, which is cheaper.
        var times = loop.atSameShare(both, perSecond * 1.2);
        report.times("at 70 % of what it keeps up with", times);
        if (options.first()) {
            var processes = new ArrayList<>(subgraphs.processes());
            both.forEach(one -> processes.addAll(one.processes()));
            processes.add(ProcessHandle.current().pid());
            try (var _ = new FirstInLine(processes)) {
                report.times("at the same rates, event loops first", loop.again(both, times));
            }
        }
    }

    /** Many clients ask for ten megabytes at once of a gateway with little memory. */
    private void large(Path supergraph) throws IOException, InterruptedException {
        var variables = JSON.createObjectNode().put("size", 45_000);
        try (var gateway = start(
                        "Kardan with little memory",
                        options.port() + 9,
                        patient(gateway(supergraph, options.port() + 9, "192m")));
                var large = new Load(request(Subgraph.resource("large.graphql"), variables))) {
            gateway.await();
            int length = large.once(gateway.address()).length();
            var result = large.closed(gateway.address(), 40, 8, 120, length);
            report.large(length, result, gateway.peakMegabytes());
        }
    }

    private static String request(String query, @Nullable ObjectNode variables) {
        return JSON.createObjectNode()
                .put("query", query)
                .<ObjectNode>set("variables", variables)
                .toString();
    }

    private void stopAll() {
        started.forEach(Contestant::close);
    }

    @Override
    public void close() {
        stopAll();
        load.close();
    }
}
