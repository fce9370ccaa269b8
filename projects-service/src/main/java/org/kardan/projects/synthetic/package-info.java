/** Generates this service's half of a synthetic data set, and loads it when told to. */
@NullMarked
package org.kardan.projects.synthetic;

import org.jspecify.annotations.NullMarked;
