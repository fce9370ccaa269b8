/** The lists of what projects share: people, sources and regions, filtered and in pages. */
@NullMarked
package org.kardan.projects.directory;

import org.jspecify.annotations.NullMarked;
