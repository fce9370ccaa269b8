package org.kardan.projects.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import org.kardan.projects.fact.PagedFactRepository;
import org.kardan.projects.fact.PagedTable;
import org.kardan.projects.fact.PagedTable.Parent;

/** The table of regional engagements. */
@ApplicationScoped
public class RegionalEngagementRepository extends PagedFactRepository<RegionalEngagement> {

    /** Engagements as pages of a project. */
    public static final Parent<RegionalEngagement> OF_PROJECT =
            Parent.byId("project_id", RegionalEngagement::getProjectId);

    /** Engagements as pages of a region. */
    public static final Parent<RegionalEngagement> OF_REGION =
            Parent.byCode("region_code", RegionalEngagement::getRegionCode);

    RegionalEngagementRepository() {
        super(new PagedTable<>(RegionalEngagement.class, "regional_engagements", true));
    }
}
