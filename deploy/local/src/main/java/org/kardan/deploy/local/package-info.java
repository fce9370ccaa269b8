/** The whole suite on one machine: an embedded PostgreSQL and the three applications, started, watched and stopped together. */
@NullMarked
package org.kardan.deploy.local;

import org.jspecify.annotations.NullMarked;
