/** What parties are said to offer and to need. */
@NullMarked
package org.kardan.projects.capability;

import org.jspecify.annotations.NullMarked;
