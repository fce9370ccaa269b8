/** The list of projects, filtered by what other features know of them. */
@NullMarked
package org.kardan.projects.pipeline;

import org.jspecify.annotations.NullMarked;
