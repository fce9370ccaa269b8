/** Plans run against a scripted transport: which calls are made, in which order, and what becomes of the answers. */
@NullMarked
package org.kardan.federation.execution;

import org.jspecify.annotations.NullMarked;
