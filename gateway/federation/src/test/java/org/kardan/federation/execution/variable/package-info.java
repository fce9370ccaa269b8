/** Values against declared types. */
@NullMarked
package org.kardan.federation.execution.variable;

import org.jspecify.annotations.NullMarked;
