package org.kardan.gateway.prepared;

import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.supergraph.InvalidSupergraph;
import org.kardan.federation.supergraph.Supergraph;
import org.kardan.gateway.supergraph.SupergraphOrigin;
import org.kardan.gateway.supergraph.SupergraphUnavailable;

/** Looks at an origin again and again, and reads what has changed. Used by one thread at a time. */
final class SupergraphLoad {
    private static final Logger LOG = Logger.getLogger(SupergraphLoad.class);

    private final SupergraphOrigin origin;
    private final Function<Supergraph, ServedSupergraph> serve;
    /** What is being served. */
    private @Nullable String loaded;
    /** What could not be, so that it is not read again. */
    private @Nullable String refused;

    private @Nullable String whyRefused;

    /** @throws IllegalArgumentException from {@code serve} where a supergraph does not fit the configuration */
    SupergraphLoad(SupergraphOrigin origin, Function<Supergraph, ServedSupergraph> serve) {
        this.origin = origin;
        this.serve = serve;
    }

    /** What has come of it since the last time. */
    sealed interface Result {}

    /** It is the one that was loaded last. */
    record Unchanged() implements Result {}

    record Loaded(ServedSupergraph supergraph) implements Result {}

    /**
     * @param why in one line, with the origin's name
     * @param mayHelpToWait a subgraph is away
     */
    record Refused(String why, boolean mayHelpToWait) implements Result {}

    Result next() {
        String sdl;
        try {
            sdl = origin.sdl();
        } catch (SupergraphUnavailable e) {
            return refused(String.valueOf(e.getMessage()), e.subgraphIsAway());
        } catch (RuntimeException e) {
            // A schema that our composition trips over must not stop a gateway that serves another one.
            LOG.error("composition failed", e);
            return refused("composition failed: " + e, false);
        }
        if (sdl.equals(loaded)) {
            return new Unchanged();
        }
        if (sdl.equals(refused) && whyRefused != null) {
            return new Refused(whyRefused, false);
        }
        try {
            var supergraph = serve.apply(Supergraph.parse(sdl));
            loaded = sdl;
            return new Loaded(supergraph);
        } catch (InvalidSupergraph | IllegalArgumentException e) {
            refused = sdl;
            var result = refused(String.valueOf(e.getMessage()), false);
            whyRefused = result.why();
            return result;
        }
    }

    private Refused refused(String why, boolean mayHelpToWait) {
        return new Refused(origin.name() + ": " + why.strip().replaceAll("\\s+", " "), mayHelpToWait);
    }
}
