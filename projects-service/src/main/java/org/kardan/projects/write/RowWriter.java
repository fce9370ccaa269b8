package org.kardan.projects.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.read.KnownRow;
import org.kardan.kit.write.Audit;
import org.kardan.kit.write.AuditAction;
import org.kardan.kit.write.Change;
import org.kardan.kit.write.Given;
import org.kardan.kit.write.Idempotency;
import org.kardan.kit.write.Idempotency.Call;
import org.kardan.kit.write.Idempotency.Reference;
import org.kardan.kit.write.NewId;
import org.kardan.kit.write.Versions;

/** Records, corrects and retracts what facts refer to, each in one transaction with its audit entry. */
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
    public <R extends KnownRow, I> R record(RowForm<R, I> form, I input, @Nullable String idempotencyKey) {
        var call = new Call("record" + form.table().type(), input, idempotencyKey);
        return idempotency.once(call, reference(form), () -> create(form, input));
    }

    private <R extends KnownRow, I> R create(RowForm<R, I> form, I input) {
        var row = form.row(form.newId(input), null, input);
        var at = versions.moment(List.of());
        row.knownSince(at);
        rows.insert(List.of(row));
        rows.propose(row, form.keyOf(row), at);
        form.written(row, input);
        audit.write(List.of(change(AuditAction.CREATE, form, row, null)));
        return row;
    }

    /** Begins a version of a row with what it is to be. */
    public <R extends KnownRow, I> R correct(
            RowForm<R, I> form, String key, int version, I input, @Nullable String idempotencyKey) {
        var call = new Call("correct" + form.table().type(), Arrays.asList(key, version, input), idempotencyKey);
        return idempotency.once(call, reference(form), () -> replace(form, form.key(key), version, input));
    }

    private <R extends KnownRow, I> R replace(RowForm<R, I> form, Object key, int version, I input) {
        form.correcting(input);
        var before = shown(form, key);
        versions.lockRow(form.table(), form.keyColumn(), key, version);
        var previous = rows.byKey(form.rows(), key);
        var row = rows.replace(form.row(NewId.next(), previous, input));
        rows.propose(row, key, Objects.requireNonNull(row.knownSince()));
        form.written(row, input);
        audit.write(List.of(change(AuditAction.CORRECT, form, row, before)));
        return row;
    }

    /** Takes a row away that nothing refers to and nothing ever did; it is known until then. */
    public RowState retract(
            RowForm<?, ?> form, String key, int version, String reason, @Nullable String idempotencyKey) {
        var call = new Call("retract" + form.table().type(), List.of(key, version, reason), idempotencyKey);
        var state = new RowState(form.table().type(), key, version);
        var reference = new Reference<RowState>(RowState::key, any -> state);
        return idempotency.once(call, reference, () -> {
            remove(form, form.key(key), version, Given.text("reason", reason));
            return state;
        });
    }

    private <R extends KnownRow> void remove(RowForm<R, ?> form, Object key, int version, String reason) {
        var before = shown(form, key);
        versions.lockRow(form.table(), form.keyColumn(), key, version);
        var row = rows.byKey(form.rows(), key);
        if (!rows.remove(row, key, form.children())) {
            throw new Conflict("%s %s is referred to, be it by what is believed no more, and that stays on record; %s"
                    .formatted(form.table().type(), key, form.whereReferredTo()));
        }
        audit.write(List.of(new Change(
                AuditAction.RETRACT, form.table().type(), key.toString(), form.projectOf(row), before, null, reason)));
    }

    private <R extends KnownRow> Change change(AuditAction action, RowForm<R, ?> form, R row, @Nullable Object before) {
        var key = form.keyOf(row).toString();
        return new Change(action, form.table().type(), key, form.projectOf(row), before, json(form, row), null);
    }

    private <R extends KnownRow> @Nullable Object json(RowForm<R, ?> form, R row) {
        return shown(form, form.keyOf(row));
    }

    /** The row as it is. To show what it was, read it before it is locked: that counts its version up, and refuses if it has changed. */
    private @Nullable Object shown(RowForm<?, ?> form, Object key) {
        return json.ofRow(form.table().table(), form.keyColumn(), key, form.children());
    }

    /** Who repeats a call sees the row as it is by now. */
    private <R extends KnownRow> Reference<R> reference(RowForm<R, ?> form) {
        return new Reference<>(row -> form.keyOf(row).toString(), text -> rows.byKey(form.rows(), form.key(text)));
    }
}
