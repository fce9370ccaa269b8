/** The engine's only way out: what a subgraph is asked, and how the call ended. */
@NullMarked
package org.kardan.federation.execution.transport;

import org.jspecify.annotations.NullMarked;
