/** What sources claim of a project as a whole. */
@NullMarked
package org.kardan.projects.claim;

import org.jspecify.annotations.NullMarked;
