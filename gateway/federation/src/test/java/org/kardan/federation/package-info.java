@NullMarked
package org.kardan.federation;

import org.jspecify.annotations.NullMarked;
