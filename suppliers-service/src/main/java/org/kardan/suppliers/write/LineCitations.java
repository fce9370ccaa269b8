package org.kardan.suppliers.write;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.evidence.CitationBound;
import org.kardan.kit.evidence.FirstCitations;
import org.kardan.kit.transfer.TransferLine;
import org.kardan.kit.write.Given;
import org.kardan.kit.write.NewId;
import org.kardan.suppliers.evidence.Citation;
import org.kardan.suppliers.evidence.CitationInput;
import org.kardan.suppliers.evidence.CitationWriter;
import org.kardan.suppliers.evidence.FactKind;

/** The citations of a line, for a batch. */
@ApplicationScoped
public class LineCitations {

    private final CitationWriter writer;

    LineCitations(CitationWriter writer) {
        this.writer = writer;
    }

    /** The citations of something new, of which one at least must affirm it; not written yet. */
    public List<Citation> of(
            FactKind kind, UUID fact, TransferLine line, @Nullable List<CitationInput> given, OffsetDateTime at) {
        var cited = FirstCitations.checked(given, CitationInput::modality);
        CitationBound.check(0, cited.size());
        var rows = new ArrayList<Citation>();
        for (int i = 0; i < cited.size(); i++) {
            var mark = line.citation(i);
            rows.add(new Citation(
                    mark.id() == null ? NewId.next() : mark.id(),
                    mark.knownFrom() == null ? at : mark.knownFrom(),
                    kind,
                    fact,
                    i + 1,
                    writer.evidence(Given.required("citations", cited.get(i)))));
        }
        return rows;
    }
}
