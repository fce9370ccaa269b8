package org.kardan.suppliers.deal.progress;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.evidence.CitationInput;
import org.kardan.suppliers.evidence.Cited;
import org.kardan.suppliers.write.WriteWords;

/** What a client says: what a deal is to be called, and what it rests on. */
@Input("DealCorrectionInput")
@Description("A deal as it is to be shown. What it is about, who takes part and what happened are facts of their own.")
public record DealCorrectionInput(
        @NonNull @Description("The title to show, 1 to 2 000 characters.")
        String title,

        @Description(WriteWords.CITATIONS) @Nullable List<CitationInput> citations)
        implements Cited {}
