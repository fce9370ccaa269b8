/** Where a project produces or may produce, and how concentrated its capacity is. */
@NullMarked
package org.kardan.projects.hub;

import org.jspecify.annotations.NullMarked;
