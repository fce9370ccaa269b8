package org.kardan.projects.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kardan.kit.transfer.ExportQuery;
import org.kardan.kit.transfer.TransferType;
import org.kardan.projects.capability.CapabilityClaimForm;
import org.kardan.projects.capability.CapabilityClaimInput;
import org.kardan.projects.claim.ClaimForm;
import org.kardan.projects.claim.ClaimInput;
import org.kardan.projects.engagement.RegionalEngagementForm;
import org.kardan.projects.engagement.RegionalEngagementInput;
import org.kardan.projects.evidence.CitationWriter;
import org.kardan.projects.evidence.Cited;
import org.kardan.projects.fact.Fact;
import org.kardan.projects.hub.HubForm;
import org.kardan.projects.hub.HubInput;
import org.kardan.projects.need.ComponentNeedForm;
import org.kardan.projects.need.ComponentNeedInput;
import org.kardan.projects.party.PartyForm;
import org.kardan.projects.party.PartyInput;
import org.kardan.projects.project.LaunchForm;
import org.kardan.projects.project.LaunchInput;
import org.kardan.projects.readiness.AssessmentForm;
import org.kardan.projects.readiness.AssessmentInput;
import org.kardan.projects.readiness.PrerequisiteForm;
import org.kardan.projects.readiness.PrerequisiteInput;
import org.kardan.projects.stage.StageTransitionForm;
import org.kardan.projects.stage.StageTransitionInput;
import org.kardan.projects.visit.SiteVisitForm;
import org.kardan.projects.visit.SiteVisitInput;
import org.kardan.projects.write.FactForm;
import org.kardan.projects.write.FactLines;

/** Lines of the facts that belong to a project and to nothing else. */
@ApplicationScoped
class ProjectFactLines {

    private final CitationWriter citations;
    private final LaunchForm launches;
    private final ClaimForm claims;
    private final PartyForm parties;
    private final StageTransitionForm transitions;
    private final RegionalEngagementForm engagements;
    private final SiteVisitForm visits;
    private final CapabilityClaimForm capabilities;
    private final PrerequisiteForm prerequisites;
    private final AssessmentForm assessments;
    private final HubForm hubs;
    private final ComponentNeedForm needs;

    ProjectFactLines(
            CitationWriter citations,
            LaunchForm launches,
            ClaimForm claims,
            PartyForm parties,
            StageTransitionForm transitions,
            RegionalEngagementForm engagements,
            SiteVisitForm visits,
            CapabilityClaimForm capabilities,
            PrerequisiteForm prerequisites,
            AssessmentForm assessments,
            HubForm hubs,
            ComponentNeedForm needs) {
        this.citations = citations;
        this.launches = launches;
        this.claims = claims;
        this.parties = parties;
        this.transitions = transitions;
        this.engagements = engagements;
        this.visits = visits;
        this.capabilities = capabilities;
        this.prerequisites = prerequisites;
        this.assessments = assessments;
        this.hubs = hubs;
        this.needs = needs;
    }

    List<TransferType> types() {
        return List.of(
                lines(launches, LaunchInput.class, of("project_launches").date("launch", "launch")),
                lines(claims, ClaimInput.class, of("claims").with("kind", "statement")),
                lines(
                        parties,
                        PartyInput.class,
                        of("parties")
                                .with("country")
                                .as("organisation", "t.organisation_id")
                                .with("role")
                                .dated("validFrom", "validTo")),
                lines(
                        transitions,
                        StageTransitionInput.class,
                        of("stage_transitions")
                                .as("to", "t.to_stage")
                                .with("status")
                                .date("occurred", "occurred")
                                .with("reason")
                                .orderedBy("t.project_id, t.position, t.id")),
                lines(
                        engagements,
                        RegionalEngagementInput.class,
                        of("regional_engagements")
                                .as("region", "t.region_code")
                                .with("kind", "status")
                                .dated("since", "until")),
                lines(
                        visits,
                        SiteVisitInput.class,
                        of("site_visits")
                                .as("visitor", "t.visitor_id")
                                .with("description")
                                .date("visited", "visited")
                                .with("purpose", "recognised")
                                .as("asset", "t.asset_id")
                                .cited("identification", "t.identification_id")),
                lines(
                        capabilities,
                        CapabilityClaimInput.class,
                        of("capability_claims").as("party", "t.party_id").with("area", "direction", "strength")),
                lines(
                        prerequisites,
                        PrerequisiteInput.class,
                        of("prerequisites").with("kind", "status", "statement").dated("validFrom", "validTo")),
                lines(
                        assessments,
                        AssessmentInput.class,
                        of("assessments").with("subject", "status").dated("validFrom", "validTo")),
                lines(
                        hubs,
                        HubInput.class,
                        of("hubs")
                                .as("region", "t.region_code")
                                .as("asset", "t.asset_id")
                                .with("certainty", "capacityLow", "capacityHigh")
                                .dated("validFrom", "validTo")),
                lines(
                        needs,
                        ComponentNeedInput.class,
                        of("component_needs")
                                .as("component", "t.component_code")
                                .with("criticality", "unitsPerVehicle", "localContentWanted")));
    }

    static ExportQuery of(String table) {
        return ExportQuery.ofFacts(table).reference("project", "projects", "project_id", "slug");
    }

    private <F extends Fact, I extends Cited> TransferType lines(
            FactForm<F, I> form, Class<I> input, ExportQuery export) {
        return new FactLines<>(form, input, "project", List.of(), export.cited(), citations);
    }
}
