package org.kardan.gateway.prepared;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kardan.gateway.supergraph.BuiltInSupergraph;
import org.kardan.gateway.supergraph.ComposedSupergraph;
import org.kardan.gateway.supergraph.SupergraphFile;
import org.kardan.gateway.supergraph.SupergraphOrigin;
import org.kardan.gateway.telemetry.GatewayMetrics;

/**
 * Loads the supergraph when the gateway starts, and again whenever it has changed. Requests in flight keep the one that they
 * began with. Where the new one cannot be used the last good one stays, and log, health and metric say so; where there is none at
 * all, the gateway runs and is not ready.
 */
@ApplicationScoped
public class SupergraphSource {
    private static final Logger LOG = Logger.getLogger(SupergraphSource.class);

    private final PreparedConfig config;
    private final Vertx vertx;
    private final GatewayMetrics metrics;
    private final SupergraphLoad load;
    private volatile @Nullable ServedSupergraph served;
    private volatile @Nullable String problem;

    SupergraphSource(PreparedConfig config, SupergraphLoading loading, Vertx vertx, GatewayMetrics metrics) {
        this.config = config;
        this.vertx = vertx;
        this.metrics = metrics;
        this.load = loading.of(origin(config));
    }

    private static SupergraphOrigin origin(PreparedConfig config) {
        var list = config.subgraphs();
        if (list.isPresent()) {
            return new ComposedSupergraph(Path.of(list.get()));
        }
        var file = config.path();
        return file.isPresent() ? new SupergraphFile(Path.of(file.get())) : new BuiltInSupergraph();
    }

    void start(@Observes StartupEvent started) {
        look();
        if (config.poll().isPositive()) {
            lookLater();
        }
    }

    /** The supergraph being served; empty while there is none. */
    public Optional<ServedSupergraph> current() {
        return Optional.ofNullable(served);
    }

    /** Why what is there now is not what is being served; empty where it is. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    private void lookLater() {
        vertx.setTimer(
                config.poll().toMillis(),
                _ -> vertx.<Void>executeBlocking(
                                () -> {
                                    look();
                                    return null;
                                },
                                false)
                        .onComplete(_ -> lookLater()));
    }

    private void look() {
        switch (load.next()) {
            case SupergraphLoad.Unchanged _ -> {
                if (problem != null) {
                    problem = null;
                    metrics.supergraph(true);
                    LOG.info("the supergraph is again the one being served");
                }
            }
            case SupergraphLoad.Loaded(var supergraph) -> {
                var first = served == null;
                served = supergraph;
                problem = null;
                metrics.supergraph(true);
                LOG.infof(
                        first ? "serving a supergraph of %s" : "the supergraph has changed; serving one of %s",
                        supergraph.supergraph().subgraphs());
            }
            case SupergraphLoad.Refused(var why) -> {
                if (!why.equals(problem)) {
                    problem = why;
                    metrics.supergraph(false);
                    tell(why);
                }
            }
        }
    }

    private void tell(String why) {
        if (served != null) {
            LOG.errorf("still serving the last good supergraph: %s", why);
        } else {
            LOG.errorf("there is no supergraph to serve: %s", why);
        }
    }
}
