package org.kardan.suppliers.ownership.graph;

import java.util.List;
import java.util.UUID;

/**
 * Who controls a subject, step by step upwards. Control is not a share: 51 % of 51 % is control, and an effective share of 0.26.
 *
 * @param steps from the subject upwards; empty when nobody controls it
 * @param end why the chain goes no further
 */
public record ControlChain(List<ControlStep> steps, ControlEnd end) {

    /** @param stakes what the step rests on */
    public record ControlStep(UUID subject, UUID controller, ControlBasis basis, List<UUID> stakes) {}
}
