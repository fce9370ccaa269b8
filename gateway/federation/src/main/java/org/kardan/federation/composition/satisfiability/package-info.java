/** Whether every query that the API schema allows has a plan; where not, an example and why, subgraph by subgraph. */
@NullMarked
package org.kardan.federation.composition.satisfiability;

import org.jspecify.annotations.NullMarked;
