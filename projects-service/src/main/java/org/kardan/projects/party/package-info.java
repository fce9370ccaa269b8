/** Who takes part in a project, and in which role. */
@NullMarked
package org.kardan.projects.party;

import org.jspecify.annotations.NullMarked;
