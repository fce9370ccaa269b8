/** The suite as a client sees it: started by its own launcher, asked over HTTP. */
@NullMarked
package org.kardan.e2e;

import org.jspecify.annotations.NullMarked;
