/** Tests of the rules of ownership: hand-computed cases, and random graphs against other ways to solve them. */
@NullMarked
package org.kardan.suppliers.ownership.graph;

import org.jspecify.annotations.NullMarked;
