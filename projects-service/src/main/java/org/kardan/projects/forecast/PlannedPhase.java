package org.kardan.projects.forecast;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A phase as the simulation sees it, with its duration in months.
 *
 * @param gateProbability the probability that the project goes on after it; null where none is given, which counts as certain
 * @param predecessors what has to end before it begins
 */
record PlannedPhase(
        UUID id,
        double optimistic,
        double likely,
        double pessimistic,
        @Nullable Double gateProbability,
        List<UUID> predecessors) {}
