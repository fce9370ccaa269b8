@NullMarked
package org.kardan.federation.error;

import org.jspecify.annotations.NullMarked;
