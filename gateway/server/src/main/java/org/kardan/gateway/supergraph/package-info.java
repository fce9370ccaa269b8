/** Where the supergraph comes from. */
@NullMarked
package org.kardan.gateway.supergraph;

import org.jspecify.annotations.NullMarked;
