package org.kardan.suppliers.bods;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Under which name this installation publishes statements. */
@ConfigMapping(prefix = "kardan.bods")
public interface BodsPublication {

    /** {@code publisher.name} of every statement. */
    @WithDefault("Kardan")
    String publisher();

    /** {@code publicationDetails.license}, the canonical address of a licence; none unless it is set. */
    Optional<URI> license();
}
