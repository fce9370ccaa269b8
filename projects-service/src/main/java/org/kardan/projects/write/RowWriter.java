package org.kardan.projects.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.write.Audit;
import org.kardan.kit.write.AuditAction;
import org.kardan.kit.write.Change;
import org.kardan.kit.write.Idempotency;
import org.kardan.kit.write.Idempotency.Call;
import org.kardan.kit.write.Idempotency.Reference;
import org.kardan.kit.write.NewId;
import org.kardan.kit.write.Versions;

/** Records and corrects rows that have no history, each in one transaction with its audit entry. */
@ApplicationScoped
@Transactional
public class RowWriter {

    private final FactRows rows;
    private final Versions versions;
    private final Idempotency idempotency;
    private final Audit audit;
    private final RowJson json;

    RowWriter(FactRows rows, Versions versions, Idempotency idempotency, Audit audit, RowJson json) {
        this.rows = rows;
        this.versions = versions;
        this.idempotency = idempotency;
        this.audit = audit;
        this.json = json;
    }

    /** Records a row that was not there. */
    public <R, I> R record(RowForm<R, I> form, I input, @Nullable String idempotencyKey) {
        var call = new Call("record" + form.table().type(), input, idempotencyKey);
        return idempotency.once(call, reference(form), () -> create(form, input));
    }

    private <R, I> R create(RowForm<R, I> form, I input) {
        var row = form.row(NewId.next(), null, input);
        rows.insert(List.of(row));
        form.written(row, input);
        audit.write(List.of(change(AuditAction.CREATE, form, row, null)));
        return row;
    }

    /** Overwrites a row with what it is to be. */
    public <R, I> R correct(RowForm<R, I> form, String key, int version, I input, @Nullable String idempotencyKey) {
        var call = new Call("correct" + form.table().type(), Arrays.asList(key, version, input), idempotencyKey);
        return idempotency.once(call, reference(form), () -> replace(form, form.key(key), version, input));
    }

    private <R, I> R replace(RowForm<R, I> form, Object key, int version, I input) {
        versions.lockRow(form.table(), form.keyColumn(), key, version);
        var previous = rows.byKey(form.rows(), key);
        var before = json(form, previous);
        var row = rows.replace(form.row(NewId.next(), previous, input));
        form.written(row, input);
        audit.write(List.of(change(AuditAction.CORRECT, form, row, before)));
        return row;
    }

    private <R> Change change(AuditAction action, RowForm<R, ?> form, R row, @Nullable Object before) {
        var key = form.keyOf(row).toString();
        return new Change(action, form.table().type(), key, form.projectOf(row), before, json(form, row), null);
    }

    private <R> @Nullable Object json(RowForm<R, ?> form, R row) {
        return json.ofRow(form.table().table(), form.keyColumn(), form.keyOf(row), form.children());
    }

    /** A row has no versions to return to: who repeats a call sees the row as it is by now. */
    private <R> Reference<R> reference(RowForm<R, ?> form) {
        return new Reference<>(row -> form.keyOf(row).toString(), text -> rows.byKey(form.rows(), form.key(text)));
    }
}
