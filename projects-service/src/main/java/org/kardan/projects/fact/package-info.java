/** What all facts have in common: a version for each state of knowledge, reading at a moment, pages for many parents at once. */
@NullMarked
package org.kardan.projects.fact;

import org.jspecify.annotations.NullMarked;
