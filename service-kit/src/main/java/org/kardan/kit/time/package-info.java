/** The two times of a fact: when it holds in the world, and when this system knew it. */
@NullMarked
package org.kardan.kit.time;

import org.jspecify.annotations.NullMarked;
