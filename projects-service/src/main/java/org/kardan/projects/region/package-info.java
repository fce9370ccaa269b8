/** Regions of the world by ISO 3166-2 code: the places that both services speak of. */
@NullMarked
package org.kardan.projects.region;

import org.jspecify.annotations.NullMarked;
