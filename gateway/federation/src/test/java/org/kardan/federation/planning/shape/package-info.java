@NullMarked
package org.kardan.federation.planning.shape;

import org.jspecify.annotations.NullMarked;
