/** What has been changed, by whom and when: the audit log as a list, and as a stream. */
@NullMarked
package org.kardan.projects.change;

import org.jspecify.annotations.NullMarked;
