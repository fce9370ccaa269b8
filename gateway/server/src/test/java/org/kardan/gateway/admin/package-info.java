/** Health and metrics. */
@NullMarked
package org.kardan.gateway.admin;

import org.jspecify.annotations.NullMarked;
