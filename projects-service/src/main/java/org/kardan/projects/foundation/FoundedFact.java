package org.kardan.projects.foundation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.evidence.EvidenceStrength;
import org.kardan.projects.evidence.Citation;
import org.kardan.projects.fact.ProjectFact;

/** A fact and what it rests on, both sides beside one another. */
@Description("A fact and what it rests on, what speaks for it and what denies it beside one another.")
public record FoundedFact(
        @NonNull @Description("The kind of fact.") FactKind kind,

        @NonNull @Description("The fact.") ProjectFact fact,

        @NonNull @Description("How firmly it stands.") EvidenceStrength strength,

        @NonNull @Description("The citations that speak for it, in their order. At most 100.")
        List<@NonNull Citation> affirmedBy,

        @NonNull @Description("The citations that deny it, in their order. At most 100.")
        List<@NonNull Citation> deniedBy) {}
