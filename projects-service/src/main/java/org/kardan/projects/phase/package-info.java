/** The phases a project is to go through, what they validate and how long they may take. */
@NullMarked
package org.kardan.projects.phase;

import org.jspecify.annotations.NullMarked;
