/** What stands between a project and its next stage. */
@NullMarked
package org.kardan.projects.gate;

import org.jspecify.annotations.NullMarked;
