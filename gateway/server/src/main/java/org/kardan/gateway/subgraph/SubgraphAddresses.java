package org.kardan.gateway.subgraph;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.supergraph.Supergraph;

/** Where to send the requests of each subgraph: the configured address, or else the supergraph's. */
final class SubgraphAddresses {
    private static final Logger LOG = Logger.getLogger(SubgraphAddresses.class);

    private final Map<String, RequestOptions> byName = new LinkedHashMap<>();

    SubgraphAddresses(Supergraph supergraph, SubgraphsConfig config) {
        for (var subgraph : supergraph.subgraphs()) {
            var location = config.byName().get(subgraph.name());
            var address = location == null ? subgraph.url() : location.url().orElse(subgraph.url());
            try {
                byName.put(subgraph.name(), post(address));
            } catch (URISyntaxException | MalformedURLException | IllegalArgumentException e) {
                LOG.errorf(
                        "the subgraph %s has no usable address: set kardan.gateway.subgraphs.%s.url",
                        subgraph.name(), subgraph.name());
            }
        }
    }

    static RequestOptions post(String address) throws URISyntaxException, MalformedURLException {
        URL url = new URI(address).toURL();
        if (url.getHost().isEmpty()) {
            throw new MalformedURLException(address);
        }
        return new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(url);
    }

    /** Where a reference within an address leads; null where that is another host, port or scheme, or no address at all. */
    static @Nullable RequestOptions sibling(RequestOptions of, String reference) {
        try {
            var scheme = Boolean.TRUE.equals(of.isSsl()) ? "https" : "http";
            var base = new URI(scheme, null, of.getHost(), of.getPort(), null, null, null).resolve(of.getURI());
            var target = base.resolve(new URI(reference));
            var next = post(target.toString());
            boolean same = of.getHost().equals(next.getHost())
                    && of.getPort().equals(next.getPort())
                    && Boolean.TRUE.equals(of.isSsl()) == Boolean.TRUE.equals(next.isSsl());
            return same ? next : null;
        } catch (URISyntaxException | MalformedURLException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Null where the subgraph has no usable address. */
    @Nullable RequestOptions of(String subgraph) {
        return byName.get(subgraph);
    }
}
