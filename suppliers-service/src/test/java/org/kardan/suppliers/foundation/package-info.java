/** Tests of what rests on sources. */
@NullMarked
package org.kardan.suppliers.foundation;

import org.jspecify.annotations.NullMarked;
