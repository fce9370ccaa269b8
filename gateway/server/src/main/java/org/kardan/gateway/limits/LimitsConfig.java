package org.kardan.gateway.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.kardan.federation.operation.OperationLimits;

/** What a client may send. */
@ConfigMapping(prefix = "kardan.gateway.limits")
public interface LimitsConfig {
    /** Size of a request body; a larger one is refused with 413. */
    @WithDefault("1M")
    MemorySize body();

    /** Requests that the gateway has in hand at once; more are refused with 503, at once and before their bodies are read. */
    @WithDefault("500")
    int requests();

    /** Characters of an operation. */
    @WithDefault("200000")
    int characters();

    /** Tokens of an operation. */
    @WithDefault("20000")
    int tokens();

    /** Nested selection sets, fragments spread out. */
    @WithDefault("60")
    int depth();

    /** Fields, fragments spread out and repeated fields merged. */
    @WithDefault("20000")
    int selections();

    /** Fields of the root, aliases counted. */
    @WithDefault("500")
    int rootFields();

    /** The limits that the engine checks. */
    default OperationLimits ofOperations() {
        return new OperationLimits(characters(), tokens(), depth(), selections(), rootFields());
    }
}
