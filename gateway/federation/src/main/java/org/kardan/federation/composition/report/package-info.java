/** What composition says: errors with the specification's codes, hints, and the places they are about. */
@NullMarked
package org.kardan.federation.composition.report;

import org.jspecify.annotations.NullMarked;
