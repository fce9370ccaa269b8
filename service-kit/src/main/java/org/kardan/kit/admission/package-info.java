/** How many questions a service takes at once, and what becomes of those beyond: a bounded wait, then a quick refusal. */
@NullMarked
package org.kardan.kit.admission;

import org.jspecify.annotations.NullMarked;
