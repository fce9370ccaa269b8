/** The form under which names and texts of any script are searched, and the words it came from. */
@NullMarked
package org.kardan.kit.search;

import org.jspecify.annotations.NullMarked;
