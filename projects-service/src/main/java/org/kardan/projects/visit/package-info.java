/** Visits to plants: who saw which place, and why it is believed to be which plant. */
@NullMarked
package org.kardan.projects.visit;

import org.jspecify.annotations.NullMarked;
