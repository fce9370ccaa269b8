/** Organisations: companies, state bodies, funds, and groups of persons that nobody names. */
@NullMarked
package org.kardan.suppliers.organisation;

import org.jspecify.annotations.NullMarked;
