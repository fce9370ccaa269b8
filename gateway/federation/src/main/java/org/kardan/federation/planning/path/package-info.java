/** The search: for each selection the cheapest set of subgraph visits that answers it. */
@NullMarked
package org.kardan.federation.planning.path;

import org.jspecify.annotations.NullMarked;
