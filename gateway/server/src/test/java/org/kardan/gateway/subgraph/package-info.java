/** Subgraphs that fail, over real HTTP. */
@NullMarked
package org.kardan.gateway.subgraph;

import org.jspecify.annotations.NullMarked;
