/** The supergraph being served and the operations prepared for it, so that only the first of many equal requests plans. */
@NullMarked
package org.kardan.gateway.prepared;

import org.jspecify.annotations.NullMarked;
