/** Supergraphs that are served or not. */
@NullMarked
package org.kardan.gateway.prepared;

import org.jspecify.annotations.NullMarked;
