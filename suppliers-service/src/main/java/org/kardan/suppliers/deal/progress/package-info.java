/** How deals go on: recorded, taken from stage to stage, closed with the stakes that move, or given up. */
@NullMarked
package org.kardan.suppliers.deal.progress;

import org.jspecify.annotations.NullMarked;
