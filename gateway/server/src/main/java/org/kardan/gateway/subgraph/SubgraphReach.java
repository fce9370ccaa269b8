package org.kardan.gateway.subgraph;

import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kardan.federation.supergraph.Supergraph;

/** Whether subgraphs take connections. It blocks, so only health checks use it, which run on worker threads. */
@ApplicationScoped
public class SubgraphReach {
    private static final int MOST_MILLIS = 250;

    private final SubgraphClient client;

    SubgraphReach(SubgraphClient client) {
        this.client = client;
    }

    /** Names in the supergraph's order, and whether a connection could be opened. */
    public Map<String, Boolean> of(Supergraph supergraph) {
        var addresses = client.addresses(supergraph);
        var reach = new LinkedHashMap<String, Boolean>();
        supergraph.subgraphs().forEach(subgraph -> {
            var address = addresses.of(subgraph.name());
            reach.put(subgraph.name(), address != null && connects(address));
        });
        return reach;
    }

    private static boolean connects(RequestOptions address) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), MOST_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
