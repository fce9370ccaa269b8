/**
 * {@code ./kardan bench gateway}: what a request costs the gateway, beside a floor that does nothing but its subgraph calls and
 * beside the gateways that run on Node. It measures; it never judges.
 */
@NullMarked
package org.kardan.gateway.bench;

import org.jspecify.annotations.NullMarked;
