package org.kardan.gateway.cli;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kardan.federation.supergraph.Subgraph;
import org.kardan.federation.supergraph.Supergraph;

/** {@code gateway}: serves a supergraph until it is told to stop. What its options say becomes configuration. */
final class GatewayCommand {
    private static final Set<String> OPTIONS =
            Set.of("supergraph", "subgraphs", "port", "host", "override", "subgraph-errors", "poll", "timeout", "set");

    private GatewayCommand() {}

    static void run(List<String> words) throws CommandFailure {
        var arguments = Arguments.parse(words, OPTIONS);
        arguments.requireNoRest();
        var origin = Origin.of(arguments);
        var settings = settings(arguments);
        settings.put(origin.setting(), origin.origin().name());
        var supergraph = origin.supergraphSoFar();
        if (supergraph.isPresent()) {
            requireUsable(supergraph.get(), arguments);
        }
        requireFree(settings.get("quarkus.http.host"), Integer.parseInt(settings.get("quarkus.http.port")));
        settings.forEach(System::setProperty);
        Quarkus.run();
    }

    /** The configuration that the options ask for. */
    private static Map<String, String> settings(Arguments arguments) throws CommandFailure {
        var settings = new LinkedHashMap<String, String>();
        settings.put("quarkus.http.host", arguments.last("host", "127.0.0.1"));
        settings.put("quarkus.http.port", port(arguments.last("port", "8080")));
        settings.put("kardan.gateway.calls.errors", oneOf("subgraph-errors", arguments, "show", "mask"));
        settings.put("kardan.gateway.supergraph.poll", seconds("poll", arguments.last("poll", "2")));
        settings.put("kardan.gateway.calls.timeout", seconds("timeout", arguments.last("timeout", "10")));
        settings.put("kardan.gateway.http.explain", "true");
        settings.put("kardan.gateway.http.example", "false");
        // This log is read by a person, not by a collector.
        settings.put("quarkus.log.console.json.enabled", "false");
        for (var override : arguments.all("override")) {
            var address = pair("override", override, "NAME=URL");
            requireAddress(address);
            settings.put("kardan.gateway.subgraphs.\"" + address.name + "\".url", address.value);
        }
        for (var set : arguments.all("set")) {
            var setting = pair("set", set, "NAME=VALUE, limits.depth=100 for example");
            settings.put("kardan.gateway." + setting.name, setting.value);
        }
        return settings;
    }

    private static String port(String value) throws CommandFailure {
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port < 65_536) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // said below, as for a number out of range
        }
        throw new CommandFailure("--port takes a port from 1 to 65535, or 0 for any that is free, not " + value);
    }

    private static String seconds(String option, String value) throws CommandFailure {
        if (!value.matches("\\d{1,6}")) {
            throw new CommandFailure("--" + option + " takes a number of seconds, not " + value);
        }
        return value + "s";
    }

    private static String oneOf(String option, Arguments arguments, String usual, String other) throws CommandFailure {
        var value = arguments.last(option, usual);
        if (!value.equals(usual) && !value.equals(other)) {
            throw new CommandFailure("--" + option + " takes " + usual + " or " + other + ", not " + value);
        }
        return value;
    }

    private static void requireAddress(Pair override) throws CommandFailure {
        try {
            var url = new URI(override.value);
            boolean isHttp = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (isHttp && url.getHost() != null && url.getPort() < 65_536) {
                return;
            }
        } catch (URISyntaxException noAddress) {
            // said below, as for an address of another kind
        }
        throw new CommandFailure("--override " + override.name
                + " takes an address such as http://localhost:4001/graphql, not " + override.value);
    }

    private static Pair pair(String option, String text, String form) throws CommandFailure {
        int equals = text.indexOf('=');
        if (equals < 1 || equals == text.length() - 1) {
            throw new CommandFailure("--" + option + " takes " + form + ", not " + text);
        }
        return new Pair(text.substring(0, equals), text.substring(equals + 1));
    }

    /** An address for a subgraph that is not there is a misspelt name, and the one that was meant would be called elsewhere. */
    private static void requireUsable(Supergraph supergraph, Arguments arguments) throws CommandFailure {
        var names = supergraph.subgraphs().stream().map(Subgraph::name).toList();
        for (var override : arguments.all("override")) {
            var name = pair("override", override, "NAME=URL").name;
            if (!names.contains(name)) {
                throw new CommandFailure(
                        "--override " + name + ": there is no such subgraph; there are " + String.join(", ", names));
            }
        }
    }

    /** Before anything else starts, since it is then one line, and at once. */
    private static void requireFree(String host, int port) throws CommandFailure {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException e) {
            throw new CommandFailure("--host " + host + " is no address of this machine");
        } catch (IOException e) {
            throw new CommandFailure("cannot listen on port " + port + " of " + host + ": " + e.getMessage()
                    + "; choose another with --port");
        }
    }

    private record Pair(String name, String value) {}
}
