/** From an operation and a supergraph to a query plan and the response's shape. */
@NullMarked
package org.kardan.federation.planning;

import org.jspecify.annotations.NullMarked;
