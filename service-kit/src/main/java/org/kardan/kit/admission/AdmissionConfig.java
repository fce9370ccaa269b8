package org.kardan.kit.admission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The bounds on questions; {@code kardan.admission} in the configuration of a service. */
@ConfigMapping(prefix = "kardan.admission")
public interface AdmissionConfig {

    /** Questions answered at the same time. More would only share the same processors and connections, and hold their rows longer. */
    @WithDefault("16")
    int running();

    /** Questions that wait for one of those to end. Their bodies are not read yet, so each costs a connection and its headers. */
    @WithDefault("256")
    int waiting();

    /** How long a question waits at most; then it is refused like one that found no place to wait. */
    @WithDefault("2s")
    Duration patience();
}
