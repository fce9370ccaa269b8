/** Tests of what is asked about entities. */
@NullMarked
package org.kardan.federation.execution.entity;

import org.jspecify.annotations.NullMarked;
