/** The query plan: immutable records, one printer, one check. */
@NullMarked
package org.kardan.federation.planning.plan;

import org.jspecify.annotations.NullMarked;
