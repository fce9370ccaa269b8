/** Components: the tree of parts and assemblies that plants make. */
@NullMarked
package org.kardan.suppliers.component;

import org.jspecify.annotations.NullMarked;
