/** How firmly something is stated, by what kind of source, and what falls when a source is retracted: the same in both services. */
@NullMarked
package org.kardan.kit.evidence;

import org.jspecify.annotations.NullMarked;
