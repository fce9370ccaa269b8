package org.kardan.projects.write;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.kardan.kit.evidence.CitationBound;
import org.kardan.kit.evidence.FirstCitations;
import org.kardan.kit.transfer.ExportQuery;
import org.kardan.kit.transfer.TransferLine;
import org.kardan.kit.transfer.TransferType;
import org.kardan.kit.write.AuditAction;
import org.kardan.kit.write.Change;
import org.kardan.kit.write.Given;
import org.kardan.kit.write.NewId;
import org.kardan.projects.evidence.Citation;
import org.kardan.projects.evidence.CitationInput;
import org.kardan.projects.evidence.CitationWriter;
import org.kardan.projects.evidence.Cited;
import org.kardan.projects.fact.Fact;

/** Lines of facts of a kind: what {@link FactWriter} would record of each, for a batch. */
public class FactLines<F extends Fact, I extends Cited> implements TransferType {

    private final FactForm<F, I> form;
    private final Class<I> input;
    private final String parentField;
    private final List<String> ownReferences;
    private final ExportQuery export;
    private final CitationWriter citations;

    /**
     * Lines of a kind.
     *
     * @param parentField the field that names what the fact belongs to, as the mutations call it
     * @param ownReferences the fields that refer to facts of the same kind
     */
    public FactLines(
            FactForm<F, I> form,
            Class<I> input,
            String parentField,
            List<String> ownReferences,
            ExportQuery export,
            CitationWriter citations) {
        this.form = form;
        this.input = input;
        this.parentField = parentField;
        this.ownReferences = ownReferences;
        this.export = export;
        this.citations = citations;
    }

    @Override
    public String name() {
        return form.type();
    }

    @Override
    public ExportQuery export() {
        return export;
    }

    @Override
    public List<String> ownReferences() {
        return ownReferences;
    }

    @Override
    public Prepared prepare(TransferLine line, OffsetDateTime at) {
        var given = line.input(input, parentField);
        var cited = FirstCitations.checked(given.citations(), CitationInput::modality);
        CitationBound.check(0, cited.size());
        var parent = form.parent(Given.text(parentField, line.text(parentField)));
        var id = line.id() == null ? NewId.next() : line.id();
        var row = form.row(new Draft<>(id, parent, at, null), given);
        var rows = new ArrayList<Object>();
        rows.add(row);
        for (int i = 0; i < cited.size(); i++) {
            var mark = line.citation(i);
            rows.add(new Citation(
                    mark.id() == null ? NewId.next() : mark.id(),
                    mark.knownFrom() == null ? at : mark.knownFrom(),
                    id,
                    i + 1,
                    citations.evidence(Given.required("citations", cited.get(i)))));
        }
        rows.addAll(form.beside(row, given));
        form.made(row);
        var change =
                new Change(AuditAction.CREATE, name(), id.toString(), form.projectOf(row), null, line.fields(), null);
        return new Prepared(rows, change, null);
    }
}
