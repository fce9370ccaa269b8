package org.kardan.suppliers.write;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.fact.Fact;

/**
 * A version of a fact before it is written: all of it that the client does not say.
 *
 * @param previous the version it takes the place of; null for a new fact
 */
public record Draft<F extends Fact>(
        UUID id, OffsetDateTime knownFrom, @Nullable F previous) {}
