package org.kardan.gateway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The gateways from npm, installed into a folder under target the first time. */
final class NodeGateways {
    private static final Map<String, String> PRODUCTION = Map.of("NODE_ENV", "production");

    private final Path folder;

    private NodeGateways(Path folder) {
        this.folder = folder;
    }

    /** Installs them. @throws IOException with a line that says what is missing */
    static NodeGateways installed(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var manifest = Subgraph.resource("node/package.json");
        var wanted = folder.resolve("package.json");
        boolean there = Files.isDirectory(folder.resolve("node_modules/@graphql-hive/gateway"))
                && Files.exists(wanted)
                && Files.readString(wanted).equals(manifest);
        Files.writeString(wanted, manifest);
        Files.writeString(folder.resolve("apollo.mjs"), Subgraph.resource("node/apollo.mjs"));
        if (!there) {
            System.err.println("Installing Apollo Gateway and Hive Gateway with npm into " + folder);
            var log = folder.resolve("npm.log");
            var npm = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--loglevel=error")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!npm.waitFor(10, TimeUnit.MINUTES) || npm.exitValue() != 0) {
                npm.destroyForcibly();
                Files.delete(wanted);
                throw new IOException(
                        "npm install failed: " + Files.readString(log).strip());
            }
        }
        return new NodeGateways(folder);
    }

    List<Contestant> start(Path supergraph, int port) throws IOException {
        var started = new ArrayList<Contestant>();
        var apollo = List.of("node", "apollo.mjs", supergraph.toString(), String.valueOf(port));
        started.add(Contestant.start("Apollo Gateway " + version("@apollo/gateway"), port, folder, PRODUCTION, apollo));
        var hive = List.of(
                "node",
                "node_modules/@graphql-hive/gateway/dist/bin.js",
                "supergraph",
                supergraph.toString(),
                "--host",
                "127.0.0.1",
                "--port",
                String.valueOf(port + 1),
                "--fork",
                "1");
        started.add(Contestant.start(
                "Hive Gateway " + version("@graphql-hive/gateway"), port + 1, folder, PRODUCTION, hive));
        return started;
    }

    private String version(String module) throws IOException {
        return new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(folder.resolve("node_modules/" + module + "/package.json")
                        .toFile())
                .get("version")
                .asText();
    }
}
