/** Representations out: which objects of the tree to ask about, and how to describe each of them once. */
@NullMarked
package org.kardan.federation.execution.entity;

import org.jspecify.annotations.NullMarked;
