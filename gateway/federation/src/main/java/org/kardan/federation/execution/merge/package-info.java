/** Answers in: what a subgraph said, put where it belongs in the tree, its errors included. */
@NullMarked
package org.kardan.federation.execution.merge;

import org.jspecify.annotations.NullMarked;
