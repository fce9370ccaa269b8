package org.kardan.projects.foundation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.projects.evidence.EvidenceStrength;
import org.kardan.projects.fact.ProjectFact;

/** A fact that a source speaks for, and what would become of it without that source. */
@Description("A fact that a source, or one that derives from it, speaks for, and what would become of it without them.")
public record SupportedFact(
        @NonNull @Description("The kind of fact.") FactKind kind,

        @NonNull @Description("The fact.") ProjectFact fact,

        @NonNull @Description("How firmly it stands.") EvidenceStrength strength,

        @NonNull @Description("How firmly it would stand if the source and all that derive from it were retracted.")
        EvidenceStrength strengthAfterRetraction,

        @NonNull @Description("Whether nothing would speak for it any more.")
        boolean falls) {}
