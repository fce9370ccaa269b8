/** Parse, validate, limit and normalise a client's operation; nothing here knows how it will be answered. */
@NullMarked
package org.kardan.federation.operation;

import org.jspecify.annotations.NullMarked;
