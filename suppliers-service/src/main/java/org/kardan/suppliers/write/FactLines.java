package org.kardan.suppliers.write;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import org.kardan.kit.transfer.ExportQuery;
import org.kardan.kit.transfer.TransferLine;
import org.kardan.kit.transfer.TransferType;
import org.kardan.kit.write.AuditAction;
import org.kardan.kit.write.Change;
import org.kardan.kit.write.NewId;
import org.kardan.suppliers.evidence.Cited;
import org.kardan.suppliers.fact.Fact;

/** Lines of facts of a kind: what {@link FactWriter} would record of each, for a batch. */
public class FactLines<F extends Fact, I extends Cited> implements TransferType {

    private final FactForm<F, I> form;
    private final Class<I> input;
    private final ExportQuery export;
    private final LineCitations citations;
    private final boolean needsCitations;

    /** @param needsCitations false where what the fact is about may have been cited for it, as with names */
    public FactLines(
            FactForm<F, I> form, Class<I> input, ExportQuery export, LineCitations citations, boolean needsCitations) {
        this.form = form;
        this.input = input;
        this.export = export;
        this.citations = citations;
        this.needsCitations = needsCitations;
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
    public Prepared prepare(TransferLine line, OffsetDateTime at) {
        var given = line.input(input);
        var id = line.id() == null ? NewId.next() : line.id();
        var row = form.row(new Draft<>(id, at, null), given);
        var rows = new ArrayList<Object>();
        rows.add(row);
        if (needsCitations || given.citations() != null) {
            rows.addAll(citations.of(form.kind(), id, line, given.citations(), at));
        }
        var change =
                new Change(AuditAction.CREATE, name(), id.toString(), form.subjectOf(row), null, line.fields(), null);
        return new Prepared(rows, change, form.limitedBy(row));
    }
}
