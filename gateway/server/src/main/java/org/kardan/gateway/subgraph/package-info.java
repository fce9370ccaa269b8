/** The engine's transport on the Vert.x client: addresses, time limits, one retry of reads. */
@NullMarked
package org.kardan.gateway.subgraph;

import org.jspecify.annotations.NullMarked;
