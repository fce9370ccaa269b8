/** Dates as far as they are known: EDTF (ISO 8601-2) with the earliest and latest day each can mean. */
@NullMarked
package org.kardan.kit.date;

import org.jspecify.annotations.NullMarked;
