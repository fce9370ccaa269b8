/** Projects of the other service, of which this one knows the id and what they need: what their supply rests on. */
@NullMarked
package org.kardan.suppliers.exposure.project;

import org.jspecify.annotations.NullMarked;
