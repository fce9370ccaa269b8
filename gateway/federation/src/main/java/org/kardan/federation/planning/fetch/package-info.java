/** The fetch graph: who is asked for what and must wait for whom, and what makes it smaller. */
@NullMarked
package org.kardan.federation.planning.fetch;

import org.jspecify.annotations.NullMarked;
