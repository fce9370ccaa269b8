/** What a project does with a region. */
@NullMarked
package org.kardan.projects.engagement;

import org.jspecify.annotations.NullMarked;
