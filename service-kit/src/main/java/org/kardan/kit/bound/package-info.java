/** How long lists may be that are no connections: what the graph's descriptions promise, and holds to. */
@NullMarked
package org.kardan.kit.bound;

import org.jspecify.annotations.NullMarked;
