/** What can be reached from where: a type in a subgraph is a node, a field, a member type or a key is a way on. */
@NullMarked
package org.kardan.federation.planning.graph;

import org.jspecify.annotations.NullMarked;
