package org.kardan.projects.phase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kardan.kit.read.Among;
import org.kardan.kit.time.Moment;
import org.kardan.projects.fact.FactRepository;

/** The table of criteria of phases. */
@ApplicationScoped
public class PhaseCriterionRepository extends FactRepository<PhaseCriterion> {

    PhaseCriterionRepository() {
        super(PhaseCriterion.class);
    }

    /** How many criteria of a phase are believed now. */
    int countOf(UUID phase) {
        return Math.toIntExact(count("phaseId = ?1 and knownTo is null", phase));
    }

    /** The criteria of these phases, those of one phase in their order. */
    public List<PhaseCriterion> ofPhases(Collection<UUID> phases, Moment moment) {
        return known("among(phaseId, :phases)", "phaseId, position, id", Map.of("phases", Among.ids(phases)), moment);
    }
}
