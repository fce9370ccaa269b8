package org.kardan.projects.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.evidence.FirstCitations;
import org.kardan.kit.evidence.Modality;
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
import org.kardan.kit.write.Versions.FactTable;
import org.kardan.projects.evidence.CitationInput;
import org.kardan.projects.evidence.CitationWriter;
import org.kardan.projects.evidence.Cited;
import org.kardan.projects.fact.Fact;
import org.kardan.projects.write.RowJson.Child;

/**
 * Records and corrects facts of any kind. One call is one transaction: the version, its citations, the audit entry and the
 * idempotency key are written together or not at all.
 */
@ApplicationScoped
@Transactional
public class FactWriter {

    static final FactTable CITATIONS = new FactTable("Citation", "citations");
    static final List<Child> WITH_CITATIONS =
            List.of(new Child("citations", "citations", "fact_id", "c.known_to is null"));

    private final FactRows rows;
    private final Versions versions;
    private final CitationWriter citations;
    private final Endings endings;
    private final Idempotency idempotency;
    private final Audit audit;
    private final RowJson json;

    FactWriter(
            FactRows rows,
            Versions versions,
            CitationWriter citations,
            Endings endings,
            Idempotency idempotency,
            Audit audit,
            RowJson json) {
        this.rows = rows;
        this.versions = versions;
        this.citations = citations;
        this.endings = endings;
        this.idempotency = idempotency;
        this.audit = audit;
        this.json = json;
    }

    /** Records a fact that was not there; its input must have citations. */
    public <F extends Fact, I extends Cited> F record(
            FactForm<F, I> form, String parent, I input, @Nullable String idempotencyKey) {
        var call = new Call("record" + form.type(), List.of(parent, input), idempotencyKey);
        return idempotency.once(call, reference(form), () -> create(form, parent, input));
    }

    private <F extends Fact, I extends Cited> F create(FactForm<F, I> form, String parent, I input) {
        var given = FirstCitations.checked(input.citations(), CitationInput::modality);
        var parentId = form.parent(parent);
        var at = versions.moment(List.of());
        var row = form.row(new Draft<>(NewId.next(), parentId, at, null), input);
        rows.insert(List.of(row));
        rows.propose(row, form.parts(row));
        citations.write(row.getId(), given, at);
        form.written(row, input);
        audit.write(List.of(change(AuditAction.CREATE, form, row, null, json(form, row), null)));
        return row;
    }

    /**
     * Puts another version of a fact in the place of the one that is believed. Citations stay as they are where the input has
     * none, which may then change no more than case and spaces; where it has some, they replace those that affirm the fact. What
     * denies it ends only by being retracted, with a reason. A part of the fact that the next version has no more ends with it.
     */
    public <F extends Fact, I> F correct(
            FactForm<F, I> form, String id, int version, I input, @Nullable String idempotencyKey) {
        var call = new Call("correct" + form.type(), Arrays.asList(id, version, input), idempotencyKey);
        return idempotency.once(call, reference(form), () -> replace(form, Given.id("id", id), version, input));
    }

    private <F extends Fact, I> F replace(FactForm<F, I> form, UUID id, int version, I input) {
        var believed = versions.lock(form.table(), id, version);
        var previous = rows.version(form.rows(), id, version);
        var before = json(form, previous);
        form.correcting(previous);
        var at = versions.moment(List.of(believed));
        var row = form.row(new Draft<>(id, form.parentOf(previous), at, previous), input);
        row.follow(previous);
        var parts = new HashSet<>(form.parts(previous));
        form.parts(row).forEach(parts::remove);
        endings.endParts(parts, at);
        versions.close(form.table(), id, at);
        rows.insert(List.of(row));
        var said = form.partsSaid(row, input);
        var carried = new HashSet<>(form.parts(row));
        said.forEach(carried::remove);
        rows.propose(row, said);
        rows.stayProposed(row, carried);
        if (input instanceof Cited cited) {
            cite(form, row, cited.citations(), before);
        }
        form.written(row, input);
        audit.write(List.of(change(AuditAction.CORRECT, form, row, before, json(form, row), null)));
        return row;
    }

    private void cite(FactForm<?, ?> form, Fact row, @Nullable List<CitationInput> given, @Nullable Object before) {
        if (given == null) {
            Wording.requireSame(before, json(form, row), form.restingElsewhere());
        } else {
            citations.endAffirming(row.getId(), row.getKnownFrom());
            citeAnew(row, given);
        }
    }

    private void citeAnew(Fact row, List<CitationInput> given) {
        if (given.stream().anyMatch(input -> input != null && input.modality() == Modality.DENIED)) {
            throw new BadUserInput(
                    "citations.modality",
                    "DENIED disputes the fact, and a correction replaces only what affirms it",
                    "leave those out that deny it, which stay as they are, or use disputeFact");
        }
        citations.write(row.getId(), FirstCitations.checked(given, CitationInput::modality), row.getKnownFrom());
    }

    @Nullable Object json(FactForm<?, ?> form, Fact row) {
        return json(form, row.getId(), row.versionNumber());
    }

    @Nullable Object json(FactForm<?, ?> form, UUID id, int version) {
        return json.ofVersion(form.table().table(), id, version, WITH_CITATIONS);
    }

    static <F extends Fact> Change change(
            AuditAction action,
            FactForm<F, ?> form,
            F row,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable String reason) {
        return new Change(action, form.type(), row.getId().toString(), form.projectOf(row), before, after, reason);
    }

    /** A result is remembered as the version that was written, so that whoever repeats the call sees the same one. */
    private <F extends Fact> Reference<F> reference(FactForm<F, ?> form) {
        return new Reference<>(row -> row.getId() + ":" + row.versionNumber(), text -> {
            var parts = text.split(":");
            return rows.version(form.rows(), UUID.fromString(parts[0]), Integer.parseInt(parts[1]));
        });
    }
}
