@NullMarked
package org.kardan.federation.operation;

import org.jspecify.annotations.NullMarked;
