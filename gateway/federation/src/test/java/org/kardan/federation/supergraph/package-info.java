@NullMarked
package org.kardan.federation.supergraph;

import org.jspecify.annotations.NullMarked;
