/** Recording and correcting what facts refer to: sources, persons, regions. */
@NullMarked
package org.kardan.projects.catalogue;

import org.jspecify.annotations.NullMarked;
