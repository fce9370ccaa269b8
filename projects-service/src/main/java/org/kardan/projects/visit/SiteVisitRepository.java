package org.kardan.projects.visit;

import jakarta.enterprise.context.ApplicationScoped;
import org.kardan.projects.fact.PagedFactRepository;
import org.kardan.projects.fact.PagedTable;
import org.kardan.projects.fact.PagedTable.Parent;

/** The table of visits. */
@ApplicationScoped
public class SiteVisitRepository extends PagedFactRepository<SiteVisit> {

    /** Visits as pages of a project. */
    public static final Parent<SiteVisit> OF_PROJECT = Parent.byId("project_id", SiteVisit::getProjectId);

    /** Visits as pages of a visitor. */
    public static final Parent<SiteVisit> BY_VISITOR = Parent.byId("visitor_id", SiteVisit::getVisitorId);

    /** Visits as pages of the plant they are believed to have led to. */
    public static final Parent<SiteVisit> TO_ASSET = Parent.byId("asset_id", SiteVisit::getAssetId);

    SiteVisitRepository() {
        super(new PagedTable<>(SiteVisit.class, "site_visits", false));
    }
}
