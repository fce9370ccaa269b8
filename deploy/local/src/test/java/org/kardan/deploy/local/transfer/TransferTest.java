package org.kardan.deploy.local.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kardan.deploy.local.Main;

/** {@code import} and {@code export} as processes, against a service that does what a real one does only on a bad day. */
class TransferTest {
    private static final int PATIENCE_SECONDS = 60;
    private static final String HEAD = "{\"import\":\"K1\",\"mode\":\"all\",\"dryRun\":false,\"resumedAfterLine\":0}\n";

    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private record Run(int exitCode, String out, String err) {}

    private Run run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("KARDAN_TOKEN", "JAVA_TOOL_OPTIONS"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still runs:\n" + Files.readString(out) + Files.readString(err));
        }
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private Run run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), arguments);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("file"), text).toString();
    }

    private void answers(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getOrDefault("Authorization", List.of("without a token")));
            handler.handle(exchange);
        });
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(text.getBytes(UTF_8));
        }
    }

    @Test
    void allThatIsTakenInIsCountedAndIsSuccess() throws Exception {
        answers("/import", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            say(
                    exchange,
                    200,
                    HEAD
                            + (body.equals("{}\n{}\n")
                                    ? "{\"batch\":[1,2],\"fate\":\"GOOD\"}\n{\"import\":\"K1\",\"status\":\"WRITTEN\",\"lines\":2,\"created\":1,\"unchanged\":1,\"refused\":0,\"heldBack\":0}\n"
                                    : ""));
        });

        Run run = run(Map.of("KARDAN_TOKEN", "abc.def"), "import", file("{}\n{}\n"), "--to", url(), "--known", "keep");

        assertThat(run).isEqualTo(new Run(0, "Import K1\n1 line taken in, 1 was there already.\n", ""));
        assertThat(asked)
                .singleElement()
                .asString()
                .matches("/import\\?key=[0-9a-f-]{36}&known=keep&mode=all&report=batches \\[Bearer abc\\.def]");
    }

    @Test
    void whatWasRefusedIsNamedByLineAndReasonAndIsNoSuccess() throws Exception {
        answers("/import", exchange -> say(exchange, 200, HEAD + """
                {"line":1,"type":"Hub","fate":"REFUSED","field":"region","code":"NOT_FOUND","message":"there is no region XX"}
                {"line":2,"fate":"REFUSED","field":"line","code":"BAD_USER_INPUT","message":"line: it is not UTF-8; give text in UTF-8"}
                {"batch":[1,3],"fate":"REFUSED"}
                {"import":"K1","status":"REFUSED","lines":3,"created":0,"unchanged":0,"refused":2,"heldBack":1}
                """));

        Run run = run("import", file("x"), "--to", url(), "--token", "t");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("""
                Import K1
                line 1, Hub: there is no region XX
                line 2: line: it is not UTF-8; give text in UTF-8
                0 lines taken in, 2 were refused, 1 good one was held back because of those.
                """);
    }

    @Test
    void anImportThatBrokeOffSaysHowToGoOnAndGoesOn() throws Exception {
        answers("/import", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(HEAD.getBytes(UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });

        Run first = run("import", file("x"), "--to", url(), "--mode", "report");
        String token = first.err().replaceAll("(?s).*--resume (\\S+)\\s*$", "$1");
        run("import", file("x"), "--to", url(), "--mode", "report", "--resume", token);

        assertThat(first.exitCode()).isEqualTo(2);
        assertThat(first.err())
                .startsWith("kardan: " + url() + ": the ")
                .contains("; to go on: the same command with --resume ");
        assertThat(asked).hasSize(2).allSatisfy(one -> assertThat(one).contains("key=" + token + "&"));
    }

    @Test
    void whereTheServiceSaysThatItBrokeOffItsWordsAreSaid() throws Exception {
        answers(
                "/import",
                exchange -> say(
                        exchange,
                        200,
                        HEAD
                                + "{\"import\":\"K1\",\"status\":\"OPEN\",\"code\":\"CONFLICT\",\"message\":\"key: somebody else has taken it further\"}\n"));

        Run run = run("import", file("x"), "--to", url());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("kardan: key: somebody else has taken it further; to go on");
    }

    @Test
    void whoCannotBeAskedIsNoReasonToGoOn() throws Exception {
        String address = url();
        server.stop(0);

        Run run = run("import", file("x"), "--to", address);

        assertThat(run).isEqualTo(new Run(2, "", "kardan: nothing answers at " + address + "; is it up?\n"));
    }

    @Test
    void aCallerWhoIsNotKnownIsToldWhereATokenGoes() throws Exception {
        answers(
                "/export",
                exchange -> say(
                        exchange,
                        401,
                        "{\"code\":\"UNAUTHENTICATED\",\"message\":\"the token has expired; get a new one\"}"));

        Run run = run("export", "--from", url());

        assertThat(run)
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "kardan: the token has expired; get a new one (a token is given with --token, or in KARDAN_TOKEN)\n"));
    }

    @Test
    void aReportThatIsLongerThanAllBuffersHoldsNobodyUp() throws Exception {
        String line =
                "{\"line\":1,\"type\":\"Hub\",\"fate\":\"REFUSED\",\"message\":\"" + "long ".repeat(200) + "\"}\n";
        answers("/import", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(HEAD.getBytes(UTF_8));
                var chunk = new byte[1024];
                while (exchange.getRequestBody().readNBytes(chunk, 0, chunk.length) == chunk.length) {
                    out.write(line.getBytes(UTF_8));
                }
                out.write("{\"status\":\"REFUSED\",\"refused\":1}\n".getBytes(UTF_8));
            }
        });

        Run run = run("import", file("x".repeat(20 << 20)), "--to", url());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out().lines()).hasSize((20 << 10) + 2);
    }

    @Test
    void aFileOfAnyLengthPassesThroughASmallHeap() throws Exception {
        var length = new AtomicLong();
        answers("/import/bods", exchange -> {
            var chunk = new byte[1 << 16];
            for (int read = exchange.getRequestBody().read(chunk);
                    read >= 0;
                    read = exchange.getRequestBody().read(chunk)) {
                length.addAndGet(read);
            }
            say(exchange, 200, "{\"statements\":7,\"taken\":7,\"unchanged\":0,\"outdated\":0,\"problemCount\":0}");
        });
        Path file = folder.resolve("long");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(400L << 20);
        }

        Run run = run("import", file.toString(), "--to", url(), "--format", "bods", "--source", "S1");

        assertThat(run).isEqualTo(new Run(0, "7 statements read: 7 taken, 0 unchanged, 0 outdated; 0 problems.\n", ""));
        assertThat(length).hasValue(400L << 20);
        assertThat(asked.getFirst()).startsWith("/import/bods?source=S1 ");
    }

    @Test
    void problemsOfStatementsAndRowsThatMayBeThereAreNamed() throws Exception {
        answers("/import/facilities", exchange -> say(exchange, 422, """
                {"rows":3,"made":1,"linked":0,"updated":0,"unchanged":0,"held":1,"resumeFrom":3,"problemCount":2,
                "problems":[{"number":3,"line":4,"field":"lat","message":"is no number"}],
                "possibleDuplicateCount":1,"possibleDuplicates":[{"number":2,"line":3,"name":"A plant","asset":"a-plant",
                "assetName":"Plant A","score":0.9,"why":["near","like named"]}]}
                """));

        Run run = run("import", file("x"), "--to", url(), "--format", "facilities", "--source", "S1");

        assertThat(run).isEqualTo(new Run(1, """
                row 3 (line 4), lat: is no number
                and 1 more
                row 2 (line 3), A plant, may be Plant A (a-plant): near, like named
                3 rows read: 1 made, 0 linked, 0 updated, 0 unchanged, 1 held; 2 problems.
                It ends there; what came before stays. Once that is solved, go on with --resume 3
                """, ""));
    }

    @Test
    void anExportIsWhatTheServiceGivesByteForByte() throws Exception {
        String lines = "{\"a\":\"Ж\"}\n".repeat(100_000);
        answers("/export", exchange -> say(exchange, 200, lines));

        Run run = run("export", "--from", url(), "--types", "Hub,Party", "--as-of", "2026-01-01");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo(lines);
        assertThat(asked.getFirst()).startsWith("/export?asOf=2026-01-01&types=Hub%2CParty ");
    }

    @Test
    void anExportThatBreaksOffIsNoSuccess() throws Exception {
        answers("/export", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write("{}\n".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });

        Run run = run("export", "--from", url());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).endsWith("; what was written is not all of it\n");
    }

    @Test
    void whatIsAskedInAWrongWayIsSaid() throws Exception {
        assertThat(run("import", "--to", "projects").err())
                .isEqualTo("kardan: which file? Name one, or - for standard input; see ./kardan help\n");
        assertThat(run("import", file("x")).err())
                .isEqualTo("kardan: --to is missing; give projects, suppliers or the URL of a service\n");
        assertThat(run("import", file("x"), "--to", url(), "--format", "bods").err())
                .contains("--source is missing");
        assertThat(run("import", folder.toString(), "--to", url()).err()).contains("cannot read");
        assertThat(run("export", "file", "--from", url()).exitCode()).isEqualTo(2);
        assertThat(asked).isEmpty();
    }
}
