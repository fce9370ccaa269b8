package org.kardan.gateway.prepared;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for, and what a prepared operation is known by.
 *
 * @param deferring whether the client takes an answer in parts; otherwise {@code @defer} is ignored
 * @param labels of progressive overrides that are switched on for this request
 */
public record AskedOperation(String text, @Nullable String operationName, boolean deferring, Set<String> labels) {}
