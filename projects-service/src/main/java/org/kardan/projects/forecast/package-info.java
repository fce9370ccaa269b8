/** When a project may launch, by simulation of the phases that remain. */
@NullMarked
package org.kardan.projects.forecast;

import org.jspecify.annotations.NullMarked;
