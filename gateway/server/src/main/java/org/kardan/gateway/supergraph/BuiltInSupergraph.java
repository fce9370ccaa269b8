package org.kardan.gateway.supergraph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The supergraph that the gateway was built with. */
public final class BuiltInSupergraph implements SupergraphOrigin {
    private static final String RESOURCE = "supergraph.graphql";

    @Override
    public String sdl() throws SupergraphUnavailable {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new SupergraphUnavailable("the gateway was built without one");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new SupergraphUnavailable("it cannot be read: " + e);
        }
    }

    @Override
    public String name() {
        return "the built-in " + RESOURCE;
    }
}
