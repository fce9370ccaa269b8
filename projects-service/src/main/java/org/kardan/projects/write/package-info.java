/** How facts of any kind are recorded, corrected, disputed and retracted: each in one transaction, with its citations. */
@NullMarked
package org.kardan.projects.write;

import org.jspecify.annotations.NullMarked;
