@NullMarked
package org.kardan.federation.planning;

import org.jspecify.annotations.NullMarked;
