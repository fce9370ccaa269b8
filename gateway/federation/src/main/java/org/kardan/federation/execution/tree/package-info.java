/** The merged tree: what subgraphs answered, as JSON values that still point into the bytes they came in. */
@NullMarked
package org.kardan.federation.execution.tree;

import org.jspecify.annotations.NullMarked;
