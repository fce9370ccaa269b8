/**
 * The Beneficial Ownership Data Standard 0.4, in and out: entity, person and relationship statements as organisations and
 * stakes. Field names and codes are the standard's.
 */
@NullMarked
package org.kardan.suppliers.bods;

import org.jspecify.annotations.NullMarked;
