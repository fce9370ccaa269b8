/** Everything in and out as JSON Lines: what a line is, how it is checked, and how one is read from the database. */
@NullMarked
package org.kardan.kit.transfer;

import org.jspecify.annotations.NullMarked;
