/** The suppliers service: organisations, assets, who owns them and what they make, as a federated subgraph. One package for each feature. */
@NullMarked
package org.kardan.suppliers;

import org.jspecify.annotations.NullMarked;
