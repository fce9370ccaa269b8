/** Finding things by their names and texts, in whatever script and spelling. */
@NullMarked
package org.kardan.projects.search;

import org.jspecify.annotations.NullMarked;
