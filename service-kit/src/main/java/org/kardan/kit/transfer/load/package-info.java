/** How files of lines are taken in: in batches, as a whole or with a report, resumed where they ended. */
@NullMarked
package org.kardan.kit.transfer.load;

import org.jspecify.annotations.NullMarked;
