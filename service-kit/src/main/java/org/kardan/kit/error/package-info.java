/** What may go wrong in a way the client can act on, and how every error gets its code on the wire. */
@NullMarked
package org.kardan.kit.error;

import org.jspecify.annotations.NullMarked;
