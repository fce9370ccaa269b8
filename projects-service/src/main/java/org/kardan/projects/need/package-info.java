/** Which components a project needs. */
@NullMarked
package org.kardan.projects.need;

import org.jspecify.annotations.NullMarked;
