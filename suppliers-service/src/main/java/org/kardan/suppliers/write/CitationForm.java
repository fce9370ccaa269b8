package org.kardan.suppliers.write;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.evidence.FirstCitations;
import org.kardan.kit.evidence.Modality;
import org.kardan.suppliers.evidence.Citation;
import org.kardan.suppliers.evidence.CitationInput;
import org.kardan.suppliers.evidence.CitationRepository;
import org.kardan.suppliers.evidence.CitationWriter;

/** How citations are corrected and retracted, each a fact of its own. They are recorded with the fact they belong to. */
@Singleton
public class CitationForm extends FactForm<Citation, CitationInput> {

    private final CitationWriter writer;
    private final CitationRepository citations;
    private final FactForms forms;

    CitationForm(CitationWriter writer, CitationRepository citations, FactForms forms) {
        super("Citation", "citations", null, Citation.class);
        this.writer = writer;
        this.citations = citations;
        this.forms = forms;
    }

    @Override
    protected UUID subjectOf(Citation row) {
        return forms.subjectOf(row.getFactId());
    }

    @Override
    protected Citation row(Draft<Citation> draft, CitationInput input) {
        var previous = draft.previous();
        if (previous == null) {
            throw new UnsupportedOperationException("a citation is recorded with its fact");
        }
        var evidence = writer.evidence(input);
        if ((previous.getModality() == Modality.DENIED) != (evidence.modality() == Modality.DENIED)) {
            throw new BadUserInput(
                    "modality",
                    "it is %s, and a correction does not change sides".formatted(previous.getModality()),
                    "retract it, with a reason, and cite the source anew");
        }
        return new Citation(
                draft.id(),
                draft.knownFrom(),
                previous.getFactKind(),
                previous.getFactId(),
                previous.getPosition(),
                evidence);
    }

    /** Locks all citations of the fact, so that two callers cannot take away the last two that speak for it at once. */
    @Override
    protected void ending(List<Citation> rows, Ending how) {
        for (var row : rows) {
            if (!FirstCitations.spared(row.getModality(), citations.lockAllOf(row.getFactId()))) {
                throw new Conflict(
                        "it is the only citation that speaks for fact %s; retract the fact, or cite another source first"
                                .formatted(row.getFactId()));
            }
        }
    }
}
