package org.kardan.deploy.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One of the three applications, as it is started.
 *
 * @param host the address it listens on
 * @param environment its configuration, on top of the launcher's own environment
 */
record Application(Member member, Path jar, String host, int port, Map<String, String> environment) {
    /** The jar that the build makes of each application, from the project's root. */
    static final Map<Member, Path> JARS = Map.of(
            Member.PROJECTS, Path.of("projects-service/target/quarkus-app/quarkus-run.jar"),
            Member.SUPPLIERS, Path.of("suppliers-service/target/quarkus-app/quarkus-run.jar"),
            Member.GATEWAY, Path.of("gateway/server/target/quarkus-app/quarkus-run.jar"));

    /**
     * Four JVMs and a database share a small machine. The serial collector needs no threads of its own, and the heap is a fraction of
     * what a JVM would allow itself: the data of one machine is small, and an answer is built and gone. Netty's buffers go through {@code
     * sun.misc.Unsafe}, and asking each time whether Java should warn of that takes 5 % of a request of the gateway.
     */
    private static final List<String> JVM_OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-Xms32m",
            "-Xmx192m",
            "-Xss512k",
            "-XX:+UseCompactObjectHeaders",
            "--sun-misc-unsafe-memory-access=allow");

    Application {
        environment = Map.copyOf(environment);
    }

    /** This application as it loads a synthetic set and ends: nobody can ask it anything. */
    Application loading(String size, long seed) {
        Map<String, String> load = new java.util.TreeMap<>(environment);
        load.put("KARDAN_SYNTHETIC_SIZE", size);
        load.put("KARDAN_SYNTHETIC_SEED", Long.toString(seed));
        load.put("QUARKUS_HTTP_HOST_ENABLED", "false");
        return new Application(member, jar, host, port, load);
    }

    /**
     * The command line. The shell gives way to Java at once; it is there to have Ctrl-C ignored, which a terminal sends to every process
     * and which would end them all at the same time. The launcher ends them in order.
     */
    List<String> command() throws LaunchFailure {
        if (!Files.exists(jar)) {
            throw new LaunchFailure("%s is not built: there is no %s; ./kardan up without --no-build builds it"
                    .formatted(member.title(), jar));
        }
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return Stream.of(
                        List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", member.title(), java.toString()),
                        JVM_OPTIONS,
                        List.of("-jar", jar.toString()))
                .flatMap(List::stream)
                .toList();
    }
}
