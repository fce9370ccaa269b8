/** What the tests of both services stand on: a real database, and snapshots. Published as the test-jar of service-kit. */
@NullMarked
package org.kardan.kit.testing;

import org.jspecify.annotations.NullMarked;
