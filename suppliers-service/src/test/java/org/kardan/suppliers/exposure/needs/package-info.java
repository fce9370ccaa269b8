/** Tests of what is asked of projects-service, against the schema it publishes. */
@org.jspecify.annotations.NullMarked
package org.kardan.suppliers.exposure.needs;
