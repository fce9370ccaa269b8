package org.kardan.suppliers.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.evidence.Wording;
import org.kardan.kit.write.Audit;
import org.kardan.kit.write.AuditAction;
import org.kardan.kit.write.Change;
import org.kardan.kit.write.Given;
import org.kardan.kit.write.Idempotency;
import org.kardan.kit.write.Idempotency.Call;
import org.kardan.kit.write.Idempotency.Reference;
import org.kardan.kit.write.NewId;
import org.kardan.kit.write.Versions;
import org.kardan.suppliers.evidence.CitationWriter;
import org.kardan.suppliers.evidence.Cited;
import org.kardan.suppliers.fact.Fact;

/**
 * Records and corrects facts of any kind. One call is one transaction: the version, its citations, the audit entry and the
 * idempotency key are written together or not at all.
 */
@ApplicationScoped
@Transactional
public class FactWriter {

    private final FactRows rows;
    private final Versions versions;
    private final CitationWriter citations;
    private final Idempotency idempotency;
    private final Audit audit;
    private final MergeGate gate;

    FactWriter(
            FactRows rows,
            Versions versions,
            CitationWriter citations,
            Idempotency idempotency,
            Audit audit,
            MergeGate gate) {
        this.rows = rows;
        this.versions = versions;
        this.citations = citations;
        this.idempotency = idempotency;
        this.audit = audit;
        this.gate = gate;
    }

    /** Records a fact that was not there; its input must have citations. */
    public <F extends Fact, I extends Cited> F record(FactForm<F, I> form, I input, @Nullable String idempotencyKey) {
        var call = new Call("record" + form.type(), input, idempotencyKey);
        return idempotency.once(call, reference(form), () -> create(form, input));
    }

    private <F extends Fact, I extends Cited> F create(FactForm<F, I> form, I input) {
        gate.pass();
        var at = versions.moment(List.of());
        var row = form.row(new Draft<>(NewId.next(), at, null), input);
        rows.insert(List.of(row));
        citations.first(form.kind(), row.getId(), input.citations(), at);
        form.written(row);
        audit.write(List.of(change(AuditAction.CREATE, form, row, null, json(form, row), null)));
        return row;
    }

    /**
     * Puts another version of a fact in the place of the one that is believed. Citations stay as they are where the input has
     * none, which may then change no more than case and spaces; where it has some, they replace those that affirm the fact.
     */
    public <F extends Fact, I> F correct(
            FactForm<F, I> form, String id, int version, I input, @Nullable String idempotencyKey) {
        var call = new Call("correct" + form.type(), Arrays.asList(id, version, input), idempotencyKey);
        return idempotency.once(call, reference(form), () -> replace(form, Given.id("id", id), version, input));
    }

    private <F extends Fact, I> F replace(FactForm<F, I> form, UUID id, int version, I input) {
        gate.pass();
        var believed = versions.lock(form.table(), id, version);
        var previous = rows.version(form.rows(), id, version);
        var before = json(form, previous);
        var at = versions.moment(List.of(believed));
        var row = form.row(new Draft<>(id, at, previous), input);
        row.follow(previous);
        versions.close(form.table(), id, at);
        rows.insert(List.of(row));
        if (input instanceof Cited cited) {
            citations.replace(form.kind(), id, cited.citations(), at);
            if (cited.citations() == null) {
                Wording.requireSame(before, json(form, row), Set.of());
            }
        }
        form.written(row);
        audit.write(List.of(change(AuditAction.CORRECT, form, row, before, json(form, row), null)));
        return row;
    }

    @Nullable Object json(FactForm<?, ?> form, Fact row) {
        return rows.json(form.table().table(), row.getId(), row.versionNumber());
    }

    static <F extends Fact> Change change(
            AuditAction action,
            FactForm<F, ?> form,
            F row,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable String reason) {
        return new Change(action, form.type(), row.getId().toString(), form.subjectOf(row), before, after, reason);
    }

    /** A result is remembered as the version that was written, so that whoever repeats the call sees the same one. */
    private <F extends Fact> Reference<F> reference(FactForm<F, ?> form) {
        return new Reference<>(row -> row.getId() + ":" + row.versionNumber(), text -> {
            var parts = text.split(":");
            return rows.version(form.rows(), UUID.fromString(parts[0]), Integer.parseInt(parts[1]));
        });
    }
}
