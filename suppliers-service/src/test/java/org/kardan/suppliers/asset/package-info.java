/** Assets, over HTTP. */
@NullMarked
package org.kardan.suppliers.asset;

import org.jspecify.annotations.NullMarked;
