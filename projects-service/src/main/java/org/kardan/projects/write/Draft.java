package org.kardan.projects.write;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.projects.fact.Fact;

/**
 * A version of a fact before it is written: all of it that the client does not say.
 *
 * @param id the fact
 * @param parent what the fact belongs to, for example its project
 * @param knownFrom since when the version is known
 * @param previous the version it takes the place of; null for a new fact
 */
public record Draft<F extends Fact>(
        UUID id,
        UUID parent,
        OffsetDateTime knownFrom,
        @Nullable F previous) {}
