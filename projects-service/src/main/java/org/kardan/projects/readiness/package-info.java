/** What a project needs before it can go on: prerequisites and assessments. */
@NullMarked
package org.kardan.projects.readiness;

import org.jspecify.annotations.NullMarked;
