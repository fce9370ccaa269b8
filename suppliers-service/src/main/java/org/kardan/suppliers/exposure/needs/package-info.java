/** What a project needs, asked of projects-service: the one question that this service asks another. */
@NullMarked
package org.kardan.suppliers.exposure.needs;

import org.jspecify.annotations.NullMarked;
