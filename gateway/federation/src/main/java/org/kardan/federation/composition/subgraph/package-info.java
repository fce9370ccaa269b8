/** Reads a subgraph's SDL, of Federation 1 or 2, and checks all that can be checked of one subgraph alone. */
@NullMarked
package org.kardan.federation.composition.subgraph;

import org.jspecify.annotations.NullMarked;
