package org.kardan.projects.foundation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.evidence.EvidenceStrength;
import org.kardan.projects.fact.ProjectFact;

/** A fact that rests on a source, and what would become of it without that source. */
@Description("A fact that rests on a source or on one that derives from it, and what would become of it without them.")
public record SupportedFact(
        @NonNull @Description("The kind of fact.") FactKind kind,

        @NonNull @Description("The fact.") ProjectFact fact,

        @NonNull @Description("How firmly it stands.") EvidenceStrength strength,

        @NonNull @Description(
                "How firmly it would stand if the source and all that derive from it were retracted; 0 where it falls.")
        EvidenceStrength strengthAfterRetraction,

        @NonNull @Description(
                "Whether it would be retracted with them: nothing would speak for it any more, nothing would be said of it at all, or it"
                        + " is a part of what falls.")
        boolean falls) {}
