/** Corrections to how the GraphQL runtime batches fields, so that fields with arguments batch too. */
@NullMarked
package org.kardan.kit.graphql;

import org.jspecify.annotations.NullMarked;
