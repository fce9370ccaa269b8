package org.kardan.projects.engagement;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.kardan.kit.write.Given;
import org.kardan.projects.project.ProjectFactForm;
import org.kardan.projects.project.ProjectRepository;
import org.kardan.projects.region.RegionRepository;
import org.kardan.projects.write.Draft;

/** How regional engagements are written. */
@Singleton
public class RegionalEngagementForm extends ProjectFactForm<RegionalEngagement, RegionalEngagementInput> {

    private final RegionRepository regions;

    RegionalEngagementForm(ProjectRepository projects, RegionRepository regions) {
        super("RegionalEngagement", "regional_engagements", RegionalEngagement.class, projects);
        this.regions = regions;
    }

    @Override
    protected UUID parentOf(RegionalEngagement row) {
        return row.getProjectId();
    }

    @Override
    protected RegionalEngagement row(Draft<RegionalEngagement> draft, RegionalEngagementInput input) {
        var since = Given.date("since", input.since());
        return new RegionalEngagement(
                draft.id(),
                draft.knownFrom(),
                draft.parent(),
                regions.require(Given.text("region", input.region())).getCode(),
                Given.required("kind", input.kind()),
                Given.required("status", input.status()),
                since,
                Given.end("until", input.until(), since));
    }
}
