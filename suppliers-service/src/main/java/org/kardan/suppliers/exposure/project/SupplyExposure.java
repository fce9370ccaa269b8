package org.kardan.suppliers.exposure.project;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.suppliers.exposure.Supply;
import org.kardan.suppliers.exposure.project.Project.Need;

/** What the supply of a project rests on. A class: two projects with like needs are two answers. */
@Description(
        "What the supply of a project's components rests on. A source of a component is an asset recorded as making it that"
                + " operates, or of which no source says whether it does; one that may be so on the day, since a date is fuzzy, is among them.")
public final class SupplyExposure {

    private final List<Need> needs;
    private final Supply supply;

    SupplyExposure(List<Need> needs, Supply supply) {
        this.needs = needs;
        this.supply = supply;
    }

    @NonNull @Description("Each component it needs, with who could supply it, in the order of its needs. At most 1 000.")
    public List<@NonNull ComponentExposure> getComponents() {
        return needs.stream().map(need -> new ComponentExposure(need, supply)).toList();
    }

    @NonNull @Description(
            "Where the supply of a needed component hangs on one asset, on one owner, or on nothing that is recorded."
                    + " Only needs that are CRITICAL or whose criticality is not stated."
                    + " At most 10 000.")
    public List<@NonNull SinglePointOfFailure> getSinglePointsOfFailure() {
        return SinglePoints.of(needs, supply);
    }

    @NonNull @Description(ComponentExposure.COMPLETE)
    public boolean isComplete() {
        return getComponents().stream().allMatch(ComponentExposure::isComplete);
    }

    @Ignore
    public Supply getSupply() {
        return supply;
    }
}
