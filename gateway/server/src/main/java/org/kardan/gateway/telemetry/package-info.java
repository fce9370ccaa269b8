/** What operators see: request ids, metrics, and errors in the log by whose fault they are. */
@NullMarked
package org.kardan.gateway.telemetry;

import org.jspecify.annotations.NullMarked;
