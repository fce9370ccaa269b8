/** Assets: plants, lines, groups of assets, brands and licences, their place and their operating status. */
@NullMarked
package org.kardan.suppliers.asset;

import org.jspecify.annotations.NullMarked;
