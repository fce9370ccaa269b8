/** Merges the subgraphs' schemas into one, by federation's rules, and prints it as a supergraph. */
@NullMarked
package org.kardan.federation.composition.merge;

import org.jspecify.annotations.NullMarked;
