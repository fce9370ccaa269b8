/** What this service takes in and gives out as JSON Lines: every type, its fields and what they refer to. */
@NullMarked
package org.kardan.projects.transfer;

import org.jspecify.annotations.NullMarked;
