package org.kardan.projects.evidence;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.evidence.SourceReliability;

/** What a source says of a fact, as a client gives it. */
@Input("CitationInput")
@Description("What one source says of a fact, and how firmly.")
public record CitationInput(
        @NonNull @Description("The source's code, for example `S1`. NOT_FOUND when there is no such source.")
        String source,

        @Id @Description("The id of the person who says it in the source. Left out: nobody in particular.") @Nullable String speaker,

        @NonNull @Description("How firmly the source states the fact.")
        Modality modality,

        @Description("Admiralty code, the letter: how far the source is trusted. Left out: F, not judged.") @Nullable SourceReliability reliability,

        @Description("Admiralty code, the digit, 1 (confirmed) to 5 (improbable). Left out: 6, not judged.") @Nullable Integer credibility,

        @Description("Where in the source: a page, a paragraph, a minute; 1 to 2 000 characters.") @Nullable String locator,

        @Description("A short note on what the source says, and what it does not; 1 to 2 000 characters.") @Nullable String note) {}
