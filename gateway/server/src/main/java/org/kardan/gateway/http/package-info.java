/** GraphQL over HTTP: bytes to an operation request, and a response to bytes; nothing about plans. */
@NullMarked
package org.kardan.gateway.http;

import org.jspecify.annotations.NullMarked;
