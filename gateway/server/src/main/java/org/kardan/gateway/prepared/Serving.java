package org.kardan.gateway.prepared;

import java.util.Map;
import org.kardan.federation.operation.OperationLimits;
import org.kardan.federation.response.ErrorDisclosure;

/**
 * How supergraphs are served.
 *
 * @param cachedCharacters how much operation text, fragments spread out, the cache may stand for; what is used least goes first
 * @param shares of requests for which progressive overrides are on, in percent, by label
 */
public record Serving(
        OperationLimits limits, ErrorDisclosure disclosure, long cachedCharacters, Map<String, Double> shares) {}
