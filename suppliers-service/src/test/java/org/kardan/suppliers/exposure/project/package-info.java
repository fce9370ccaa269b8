@NullMarked
package org.kardan.suppliers.exposure.project;

import org.jspecify.annotations.NullMarked;
