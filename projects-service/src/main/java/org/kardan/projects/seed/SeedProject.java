package org.kardan.projects.seed;

import static org.kardan.projects.seed.SeedFile.given;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.evidence.Modality;
import org.kardan.projects.capability.CapabilityArea;
import org.kardan.projects.capability.CapabilityDirection;
import org.kardan.projects.claim.ClaimKind;
import org.kardan.projects.engagement.EngagementKind;
import org.kardan.projects.engagement.EngagementStatus;
import org.kardan.projects.need.Criticality;
import org.kardan.projects.party.PartyRole;
import org.kardan.projects.phase.CriterionVerdict;
import org.kardan.projects.phase.DurationEstimate;
import org.kardan.projects.phase.PhaseKind;
import org.kardan.projects.phase.Viability;
import org.kardan.projects.readiness.AssessmentStatus;
import org.kardan.projects.readiness.AssessmentSubject;
import org.kardan.projects.readiness.PrerequisiteKind;
import org.kardan.projects.readiness.PrerequisiteStatus;
import org.kardan.projects.seed.SeedFile.CitationEntry;
import org.kardan.projects.stage.Stage;
import org.kardan.projects.stage.TransitionStatus;

/** A project in a seed file, with all that is known of it. Each fact needs citations; a file without them is refused. */
record SeedProject(
        UUID id,
        String slug,
        String title,
        @Nullable String summary,
        String sector,
        LaunchEntry launch,
        List<StageEntry> stages,
        List<PartyEntry> parties,
        List<ClaimEntry> claims,
        List<EngagementEntry> engagements,
        List<VisitEntry> visits,
        List<CapabilityEntry> capabilityClaims,
        List<PrerequisiteEntry> prerequisites,
        List<AssessmentEntry> assessments,
        List<PhaseEntry> phases,
        List<HubEntry> hubs,
        List<NeedEntry> componentNeeds) {

    SeedProject {
        stages = given(stages);
        parties = given(parties);
        claims = given(claims);
        engagements = given(engagements);
        visits = given(visits);
        capabilityClaims = given(capabilityClaims);
        prerequisites = given(prerequisites);
        assessments = given(assessments);
        phases = given(phases);
        hubs = given(hubs);
        componentNeeds = given(componentNeeds);
    }

    record LaunchEntry(UUID id, String date, List<CitationEntry> citations) {}

    record StageEntry(
            UUID id,
            int position,
            @Nullable Stage from,
            Stage to,
            TransitionStatus status,
            String occurred,
            @Nullable String reason,
            List<CitationEntry> citations) {}

    record PartyEntry(
            UUID id,
            @Nullable String country,
            @Nullable UUID organisation,
            PartyRole role,
            String validFrom,
            @Nullable String validTo,
            List<CitationEntry> citations) {}

    record ClaimEntry(UUID id, ClaimKind kind, String statement, List<CitationEntry> citations) {}

    record EngagementEntry(
            UUID id,
            String region,
            EngagementKind kind,
            EngagementStatus status,
            String since,
            @Nullable String until,
            List<CitationEntry> citations) {}

    record VisitEntry(
            UUID id,
            @Nullable String visitor,
            String description,
            String visited,
            @Nullable String purpose,
            @Nullable String recognised,
            @Nullable IdentificationEntry identification,
            List<CitationEntry> citations) {}

    record IdentificationEntry(UUID id, UUID asset, List<CitationEntry> citations) {}

    record CapabilityEntry(
            UUID id,
            @Nullable UUID party,
            CapabilityArea area,
            CapabilityDirection direction,
            @Nullable Integer strength,
            List<CitationEntry> citations) {}

    record PrerequisiteEntry(
            UUID id,
            PrerequisiteKind kind,
            PrerequisiteStatus status,
            String statement,
            String validFrom,
            @Nullable String validTo,
            List<CitationEntry> citations) {}

    record AssessmentEntry(
            UUID id,
            AssessmentSubject subject,
            AssessmentStatus status,
            String validFrom,
            @Nullable String validTo,
            List<CitationEntry> citations) {}

    record PhaseEntry(
            UUID id,
            int position,
            PhaseKind kind,
            List<Viability> validates,
            List<UUID> predecessors,
            @Nullable DurationEstimate duration,
            List<CriterionEntry> criteria,
            List<CitationEntry> citations) {
        PhaseEntry {
            validates = given(validates);
            predecessors = given(predecessors);
            criteria = given(criteria);
        }
    }

    record CriterionEntry(
            UUID id,
            String description,
            @Nullable String target,
            @Nullable String outcome,
            @Nullable CriterionVerdict verdict,
            List<CitationEntry> citations) {}

    record HubEntry(
            UUID id,
            String region,
            @Nullable UUID asset,
            Modality certainty,
            @Nullable Integer capacityLow,
            @Nullable Integer capacityHigh,
            String validFrom,
            @Nullable String validTo,
            List<CitationEntry> citations) {}

    record NeedEntry(
            UUID id,
            String component,
            @Nullable Criticality criticality,
            @Nullable Double unitsPerVehicle,
            @Nullable Double localContentWanted,
            List<CitationEntry> citations) {}
}
