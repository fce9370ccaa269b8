/** How well facts are founded: their strength, what rests on a single origin, what is in dispute, what falls with a source. */
@NullMarked
package org.kardan.projects.foundation;

import org.jspecify.annotations.NullMarked;
