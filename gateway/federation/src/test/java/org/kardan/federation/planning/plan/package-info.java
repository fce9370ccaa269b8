@NullMarked
package org.kardan.federation.planning.plan;

import org.jspecify.annotations.NullMarked;
