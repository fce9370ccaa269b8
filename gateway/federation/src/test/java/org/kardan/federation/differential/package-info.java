/** The engine against one server that holds everything: same question, same answer. */
@NullMarked
package org.kardan.federation.differential;

import org.jspecify.annotations.NullMarked;
