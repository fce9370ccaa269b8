package org.kardan.suppliers.deal.progress;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.deal.DealStage;
import org.kardan.suppliers.evidence.CitationInput;
import org.kardan.suppliers.evidence.Cited;
import org.kardan.suppliers.write.WriteWords;

/** What a client says: a deal, with the first that is known of it. */
@Input("DealInput")
@Description(
        "A purchase or sale, with the first that is known of it. Targets and parties are recorded each on its own.")
public record DealInput(
        @NonNull @Description("Lower-case Latin letters, figures and single hyphens, unique; it cannot change later.")
        String slug,

        @NonNull @Description("The title to show, 1 to 2 000 characters.")
        String title,

        @NonNull @Description("The stage it is in: any but CLOSED and ABANDONED.")
        DealStage stage,

        @NonNull @Description("Since when." + WriteWords.DATE + " BAD_USER_INPUT for a day that is still to come.")
        String occurred,

        @NonNull @Description("What happened, in a sentence.")
        String description,

        @Description(WriteWords.CITATIONS) @Nullable List<CitationInput> citations)
        implements Cited {}
