/** Sources, the persons who speak in them, and the citations that tie facts to sources. Imports no other feature. */
@NullMarked
package org.kardan.projects.evidence;

import org.jspecify.annotations.NullMarked;
