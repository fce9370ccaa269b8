package org.kardan.projects.seed;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started means migrated and seeded: before that, an empty graph would pass for an answer. */
@Startup
@ApplicationScoped
public class SeedHealthCheck implements HealthCheck {

    private final Seed seed;

    SeedHealthCheck(Seed seed) {
        this.seed = seed;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("first data set").status(seed.isDone()).build();
    }
}
