/** Two projects side by side. */
@NullMarked
package org.kardan.projects.comparison;

import org.jspecify.annotations.NullMarked;
