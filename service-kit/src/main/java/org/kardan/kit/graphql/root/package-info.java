/** What stands before the root fields of the graph. */
@NullMarked
package org.kardan.kit.graphql.root;

import org.jspecify.annotations.NullMarked;
