/** JSON in and out. */
@NullMarked
package org.kardan.federation.execution.tree;

import org.jspecify.annotations.NullMarked;
