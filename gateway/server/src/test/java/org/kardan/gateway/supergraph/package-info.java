/** What supergraphs are made from. */
@org.jspecify.annotations.NullMarked
package org.kardan.gateway.supergraph;
