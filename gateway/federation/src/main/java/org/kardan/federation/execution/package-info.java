/** A query plan and the values of its variables, through a {@code SubgraphTransport}, to the merged tree. Never plans. */
@NullMarked
package org.kardan.federation.execution;

import org.jspecify.annotations.NullMarked;
