/** How the service behaves when it is asked more than it can answer. */
@NullMarked
package org.kardan.projects.admission;

import org.jspecify.annotations.NullMarked;
