package org.kardan.suppliers.deal.progress;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.evidence.CitationInput;
import org.kardan.suppliers.evidence.Cited;
import org.kardan.suppliers.write.WriteWords;

/** What a client says: what happened to a deal. */
@Input("DealStepInput")
@Description("What happened to a deal, when, and who says so.")
public record DealStepInput(
        @NonNull @Description("When it happened." + WriteWords.DATE
                + " BAD_USER_INPUT for a day that is still to come, or that certainly lies before an event that it follows, or after one"
                + " that follows it.")
        String occurred,

        @NonNull @Description("What happened, in a sentence.")
        String description,

        @Description(WriteWords.CITATIONS) @Nullable List<CitationInput> citations)
        implements Cited {}
