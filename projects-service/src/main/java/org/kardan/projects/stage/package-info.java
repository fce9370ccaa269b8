/** How far a project has come: transitions from stage to stage, and the stage they lead to at a moment. */
@NullMarked
package org.kardan.projects.stage;

import org.jspecify.annotations.NullMarked;
