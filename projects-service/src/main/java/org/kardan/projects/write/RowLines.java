package org.kardan.projects.write;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kardan.kit.read.KnownRow;
import org.kardan.kit.transfer.ExportQuery;
import org.kardan.kit.transfer.TransferLine;
import org.kardan.kit.transfer.TransferType;
import org.kardan.kit.write.AuditAction;
import org.kardan.kit.write.Change;

/** Lines of what facts refer to: what {@link RowWriter} would record of each, for a batch. */
public class RowLines<R extends KnownRow, I> implements TransferType {

    private final RowForm<R, I> form;
    private final Class<I> input;
    private final String keyField;
    private final List<String> ownReferences;
    private final ExportQuery export;
    private final Consumer<R> made;

    /**
     * Lines of a kind.
     *
     * @param keyField the field by which people know a row
     * @param ownReferences the fields that refer to rows of the same kind
     * @param made what else a batch knows once it has made one
     */
    public RowLines(
            RowForm<R, I> form,
            Class<I> input,
            String keyField,
            List<String> ownReferences,
            ExportQuery export,
            Consumer<R> made) {
        this.form = form;
        this.input = input;
        this.keyField = keyField;
        this.ownReferences = ownReferences;
        this.export = export;
        this.made = made;
    }

    @Override
    public String name() {
        return form.table().type();
    }

    @Override
    public ExportQuery export() {
        return export;
    }

    @Override
    public String keyField() {
        return keyField;
    }

    @Override
    public List<String> ownReferences() {
        return ownReferences;
    }

    @Override
    public Prepared prepare(TransferLine line, OffsetDateTime at) {
        var given = line.input(input);
        var row = form.row(line.id() == null ? form.newId(given) : line.id(), null, given);
        row.knownSince(at);
        var rows = new ArrayList<Object>();
        rows.add(row);
        rows.addAll(form.beside(row, given));
        form.made(row);
        made.accept(row);
        var key = form.keyOf(row).toString();
        return new Prepared(
                rows,
                new Change(AuditAction.CREATE, name(), key, form.projectOf(row), null, line.fields(), null),
                null);
    }
}
