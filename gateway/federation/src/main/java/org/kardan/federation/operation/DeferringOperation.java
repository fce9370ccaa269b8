package org.kardan.federation.operation;

import org.kardan.federation.error.PublicApi;

/**
 * An operation that defers some of its fragments, read twice.
 *
 * @param whole asks for everything, as if nothing were deferred: this is what is fetched
 * @param apart says the same with {@linkplain Selections#deferred() deferred fragments}: this is what is answered
 */
@PublicApi
public record DeferringOperation(Operation whole, Operation apart) {}
