/** Health: started, live and ready. */
@NullMarked
package org.kardan.gateway.admin;

import org.jspecify.annotations.NullMarked;
