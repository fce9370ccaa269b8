package org.kardan.gateway.prepared;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jspecify.annotations.Nullable;
import org.kardan.gateway.subgraph.SubgraphsConfig;
import org.kardan.gateway.supergraph.ComposedSupergraph;
import org.kardan.gateway.supergraph.SupergraphFile;
import org.kardan.gateway.supergraph.SupergraphOrigin;
import org.kardan.gateway.telemetry.GatewayMetrics;

/**
 * Loads the supergraph when the gateway starts, and again whenever it has changed. Requests in flight keep the one that they
 * began with. Where the new one cannot be used, or a subgraph that is to be asked for its schema is away, the last good one stays,
 * and log, health and metric say so; where there is none yet, the gateway runs, is not ready, and waits.
 */
@ApplicationScoped
public class SupergraphSource {
    private static final Logger LOG = Logger.getLogger(SupergraphSource.class);
    /** Between two looks while the subgraphs start: a refused connection costs next to nothing. */
    private static final Duration SOON = Duration.ofMillis(200);

    private final PreparedConfig config;
    private final Vertx vertx;
    private final GatewayMetrics metrics;
    private final SupergraphLoad load;
    private final SupergraphLoad rehearsal;
    private volatile @Nullable ServedSupergraph served;
    private volatile @Nullable String problem;
    private volatile boolean waiting;

    SupergraphSource(
            PreparedConfig config,
            SubgraphsConfig subgraphs,
            SupergraphLoading loading,
            Vertx vertx,
            GatewayMetrics metrics) {
        this.config = config;
        this.vertx = vertx;
        this.metrics = metrics;
        this.rehearsal = loading.of(new Rehearsal());
        this.load = loading.of(origin(config, subgraphs));
    }

    private static SupergraphOrigin origin(PreparedConfig config, SubgraphsConfig subgraphs) {
        var list = config.subgraphs();
        if (list.isPresent()) {
            return ComposedSupergraph.ofFile(Path.of(list.get()));
        }
        var file = config.path();
        return file.isPresent()
                ? new SupergraphFile(Path.of(file.get()))
                : ComposedSupergraph.ofAddresses(addresses(subgraphs));
    }

    private static Map<String, String> addresses(SubgraphsConfig subgraphs) {
        var addresses = new TreeMap<String, String>();
        subgraphs.byName().forEach((name, location) -> location.url().ifPresent(url -> addresses.put(name, url)));
        return addresses;
    }

    void start(@Observes StartupEvent started) {
        look();
        if (waiting) {
            vertx.executeBlocking(rehearsal::next, false);
        }
        lookLater();
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
        var pause = waiting && served == null ? SOON : config.poll();
        if (!pause.isPositive()) {
            return;
        }
        vertx.setTimer(
                pause.toMillis(),
                _ -> vertx.<Void>executeBlocking(
                                () -> {
                                    look();
                                    return null;
                                },
                                false)
                        .onComplete(_ -> lookLater()));
    }

    private void look() {
        var result = load.next();
        waiting = result instanceof SupergraphLoad.Refused refused && refused.mayHelpToWait();
        switch (result) {
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
                var authorisation = supergraph.supergraph().authorisation();
                if (!authorisation.isEmpty()) {
                    LOG.warnf(
                            "the supergraph uses %s, which this gateway leaves to the subgraphs: it passes on the client's headers and enforces nothing itself",
                            authorisation);
                }
            }
            case SupergraphLoad.Refused(var why, var mayHelpToWait) -> {
                if (!why.equals(problem)) {
                    problem = why;
                    metrics.supergraph(false);
                    tell(why, mayHelpToWait);
                }
            }
        }
    }

    private void tell(String why, boolean mayHelpToWait) {
        if (served != null) {
            LOG.logf(mayHelpToWait ? Level.WARN : Level.ERROR, "still serving the last good supergraph: %s", why);
        } else if (mayHelpToWait) {
            LOG.infof("waiting for subgraphs: %s", why);
        } else {
            LOG.errorf("there is no supergraph to serve: %s", why);
        }
    }
}
