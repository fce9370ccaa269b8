package org.kardan.kit.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who may do what without a token; {@code kardan.access} in the configuration of a service. */
@ConfigMapping(prefix = "kardan.access")
public interface AccessConfig {

    /** The role of who sends no token, in lower case, or {@code none}: then nothing but the schema can be read without one. */
    @WithDefault("viewer")
    String anonymous();
}
