/** What can go wrong: one sealed error, its codes, and whose fault each is. */
@NullMarked
package org.kardan.federation.error;

import org.jspecify.annotations.NullMarked;
