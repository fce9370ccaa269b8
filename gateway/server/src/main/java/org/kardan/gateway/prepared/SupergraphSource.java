package org.kardan.gateway.prepared;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.supergraph.InvalidSupergraph;
import org.kardan.federation.supergraph.Supergraph;
import org.kardan.gateway.limits.LimitsConfig;

/** Loads the supergraph when the gateway starts. Without a usable one the gateway runs, says why, and is not ready. */
@ApplicationScoped
public class SupergraphSource {
    private static final Logger LOG = Logger.getLogger(SupergraphSource.class);
    private static final String BUILT_IN = "supergraph.graphql";

    private final PreparedConfig config;
    private final LimitsConfig limits;
    private volatile @Nullable ServedSupergraph served;

    SupergraphSource(PreparedConfig config, LimitsConfig limits) {
        this.config = config;
        this.limits = limits;
    }

    void load(@Observes StartupEvent started) {
        try {
            var supergraph = Supergraph.parse(sdl());
            served = new ServedSupergraph(supergraph, limits.ofOperations(), config.cachedCharacters());
            LOG.infof("serving a supergraph of %s", supergraph.subgraphs());
        } catch (IOException | InvalidSupergraph e) {
            LOG.errorf("no supergraph from %s: %s", config.path().orElse(BUILT_IN), e.getMessage());
        }
    }

    /** The supergraph being served; empty while there is none. */
    public Optional<ServedSupergraph> current() {
        return Optional.ofNullable(served);
    }

    private String sdl() throws IOException {
        if (config.path().isPresent()) {
            return Files.readString(Path.of(config.path().get()));
        }
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(BUILT_IN)) {
            if (in == null) {
                throw new IOException("there is no such resource");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
