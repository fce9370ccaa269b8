/** Every dated fact of a project in one ordered stream. */
@NullMarked
package org.kardan.projects.timeline;

import org.jspecify.annotations.NullMarked;
