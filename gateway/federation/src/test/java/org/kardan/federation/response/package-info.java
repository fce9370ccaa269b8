/** Trees and shape plans to responses, as text. */
@NullMarked
package org.kardan.federation.response;

import org.jspecify.annotations.NullMarked;
