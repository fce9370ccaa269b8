/** That the benchmark still measures what it says; what it measures is nobody's test. */
@NullMarked
package org.kardan.gateway.bench;

import org.jspecify.annotations.NullMarked;
