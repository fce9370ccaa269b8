/** How the fields of the graph read tables: each call in a session of its own, by statements that stay the same. */
@NullMarked
package org.kardan.kit.read;

import org.jspecify.annotations.NullMarked;
