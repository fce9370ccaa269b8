/** What the client gets: the response, planned once together with its operation. */
@NullMarked
package org.kardan.federation.planning.shape;

import org.jspecify.annotations.NullMarked;
