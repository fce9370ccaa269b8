/** The merged tree and a shape plan to the response's bytes: names, order, types and the travel of nulls. */
@NullMarked
package org.kardan.federation.response;

import org.jspecify.annotations.NullMarked;
