package org.kardan.suppliers.exposure.needs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** How projects-service is asked. */
@ConfigMapping(prefix = "kardan.projects")
public interface ProjectsConfig {

    /** Where it answers GraphQL. The default is where it listens on a developer's machine. */
    @WithDefault("http://localhost:8081/graphql")
    URI url();

    /** From asking to the whole answer. Shorter than the gateway waits for this service, so that the client reads who was late. */
    @WithDefault("5s")
    Duration timeout();

    /** Connections to it at most; who finds all of them taken waits, and the wait counts. */
    @WithDefault("16")
    int connections();
}
