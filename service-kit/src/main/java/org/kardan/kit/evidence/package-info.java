/** The vocabulary in which both services say how firmly something is stated, and by what kind of source. */
@NullMarked
package org.kardan.kit.evidence;

import org.jspecify.annotations.NullMarked;
