/** Figures that follow from others of which only ranges are known. */
@NullMarked
package org.kardan.kit.figure;

import org.jspecify.annotations.NullMarked;
