package org.kardan.projects.hub;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.write.Given;
import org.kardan.projects.project.ProjectFactForm;
import org.kardan.projects.project.ProjectRepository;
import org.kardan.projects.region.RegionRepository;
import org.kardan.projects.write.Draft;

/** How hubs are written. */
@Singleton
public class HubForm extends ProjectFactForm<Hub, HubInput> {

    private final RegionRepository regions;

    HubForm(ProjectRepository projects, RegionRepository regions) {
        super("Hub", "hubs", Hub.class, projects);
        this.regions = regions;
    }

    @Override
    protected UUID parentOf(Hub row) {
        return row.getProjectId();
    }

    @Override
    protected Hub row(Draft<Hub> draft, HubInput input) {
        var from = Given.date("validFrom", input.validFrom());
        checkCapacity(input);
        return new Hub(
                draft.id(),
                draft.knownFrom(),
                draft.parent(),
                regions.require(Given.text("region", input.region())).getCode(),
                Given.optionalId("asset", input.asset()),
                certainty(input),
                input.capacityLow(),
                input.capacityHigh(),
                from,
                Given.end("validTo", input.validTo(), from));
    }

    /** That a hub is denied is said by citations of the hub that somebody else speaks of; a hub that nobody speaks of is none. */
    private static Modality certainty(HubInput input) {
        var certainty = Given.required("certainty", input.certainty());
        if (certainty == Modality.DENIED) {
            throw new BadUserInput(
                    "certainty",
                    "DENIED says that there will be no hub",
                    "give what those say who speak for it, and use disputeFact for who denies it");
        }
        return certainty;
    }

    private static void checkCapacity(HubInput input) {
        var low = Given.between("capacityLow", input.capacityLow(), 0, Integer.MAX_VALUE);
        var high = input.capacityHigh();
        if ((low == null) != (high == null)) {
            throw new BadUserInput(
                    "capacityHigh", "one bound alone says little", "give capacityLow and capacityHigh, or neither");
        }
        if (low != null && high < low) {
            throw new BadUserInput("capacityHigh", high + " is below capacityLow, " + low, "give " + low + " or more");
        }
    }
}
