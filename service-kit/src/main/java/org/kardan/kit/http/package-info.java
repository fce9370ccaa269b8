/**
 * HTTP beside the graph: files in and out, bodies that hold no question, and refusals with the status that says the same as their
 * code.
 */
@NullMarked
package org.kardan.kit.http;

import org.jspecify.annotations.NullMarked;
