package org.kardan.projects.capability;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.error.NotFound;
import org.kardan.kit.time.Moment;
import org.kardan.kit.write.Foreseen;
import org.kardan.kit.write.Given;
import org.kardan.projects.party.Party;
import org.kardan.projects.party.PartyRepository;
import org.kardan.projects.project.ProjectFactForm;
import org.kardan.projects.project.ProjectRepository;
import org.kardan.projects.write.Draft;

/** How claims of capabilities are written. */
@Singleton
public class CapabilityClaimForm extends ProjectFactForm<CapabilityClaim, CapabilityClaimInput> {

    private final PartyRepository parties;
    private final CapabilityClaimRepository claims;

    CapabilityClaimForm(ProjectRepository projects, PartyRepository parties, CapabilityClaimRepository claims) {
        super("CapabilityClaim", "capability_claims", CapabilityClaim.class, projects);
        this.parties = parties;
        this.claims = claims;
    }

    @Override
    protected UUID parentOf(CapabilityClaim row) {
        return row.getProjectId();
    }

    @Override
    protected CapabilityClaim row(Draft<CapabilityClaim> draft, CapabilityClaimInput input) {
        var direction = Given.required("direction", input.direction());
        if (input.party() == null && direction != CapabilityDirection.UNSTATED) {
            throw new BadUserInput("party", direction + " needs a party", "give the party, or direction UNSTATED");
        }
        return new CapabilityClaim(
                draft.id(),
                draft.knownFrom(),
                draft.parent(),
                input.party() == null ? null : party(Given.id("party", input.party()), draft.parent()),
                Given.required("area", input.area()),
                direction,
                Given.between("strength", input.strength(), 0, 5));
    }

    private UUID party(UUID id, UUID project) {
        // Held, so that nobody retracts it before the claim that refers to it can be seen.
        return Foreseen.ask(Party.class, id, () -> parties.hold(id))
                .filter(party -> party.getProjectId().equals(project))
                .map(Party::getId)
                .orElseThrow(() -> new NotFound("party of this project", id.toString()));
    }

    @Override
    protected List<CapabilityClaim> referringTo(Collection<UUID> facts) {
        return claims.ofParties(facts, Moment.now());
    }
}
