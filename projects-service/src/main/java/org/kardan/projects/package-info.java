/** The projects service: cooperation projects, as a federated subgraph. One package for each feature. */
@NullMarked
package org.kardan.projects;

import org.jspecify.annotations.NullMarked;
