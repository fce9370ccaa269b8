package org.kardan.projects.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.proposal.Proposal;
import org.kardan.kit.proposal.Proposals;
import org.kardan.kit.read.KnownRow;
import org.kardan.kit.write.Audit;
import org.kardan.kit.write.AuditAction;
import org.kardan.kit.write.Change;
import org.kardan.kit.write.Given;
import org.kardan.kit.write.Idempotency;
import org.kardan.kit.write.Idempotency.Call;
import org.kardan.kit.write.Idempotency.Reference;
import org.kardan.kit.write.Versions;
import org.kardan.projects.fact.Fact;

/** What a reviewer does with a version of a fact, or of what facts refer to, that a contributor has proposed. */
@ApplicationScoped
@Transactional
public class Acceptance {

    private final FactForms forms;
    private final RowForms rowForms;
    private final FactRows rows;
    private final Proposals proposals;
    private final Versions versions;
    private final Idempotency idempotency;
    private final Audit audit;

    Acceptance(
            FactForms forms,
            RowForms rowForms,
            FactRows rows,
            Proposals proposals,
            Versions versions,
            Idempotency idempotency,
            Audit audit) {
        this.forms = forms;
        this.rowForms = rowForms;
        this.rows = rows;
        this.proposals = proposals;
        this.versions = versions;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    /** Accepts the version of a fact, or of a citation, that is believed. */
    public Proposal accept(String id, int version, @Nullable String idempotencyKey) {
        var proposed = new Proposals.Version(Given.id("id", id), version);
        var call = new Call("acceptFact", List.of(proposed.fact(), version), idempotencyKey);
        var reference = new Reference<>(
                (Proposal proposal) -> "", _ -> proposals.find(proposed).orElseThrow());
        return idempotency.once(call, reference, () -> {
            var row = rowForms.find(proposed.fact()).orElse(null);
            return row == null ? accept(forms.require(proposed.fact()), proposed) : accept(row, proposed);
        });
    }

    private <R extends KnownRow> Proposal accept(RowForm<R, ?> form, Proposals.Version proposed) {
        var row = rows.lock(form.rows(), proposed.fact());
        if (row.versionNumber() != proposed.version()) {
            throw Versions.stale(form.table().type(), proposed.fact(), proposed.version(), row.versionNumber());
        }
        return accept(form.table().type(), proposed, form.projectOf(row), List.of());
    }

    private <F extends Fact> Proposal accept(FactForm<F, ?> form, Proposals.Version proposed) {
        UUID id = proposed.fact();
        var believed = versions.lock(form.table(), id, proposed.version());
        var subject = form.projectOf(rows.version(form.rows(), id, proposed.version()));
        return accept(form.type(), proposed, subject, List.of(believed));
    }

    private Proposal accept(
            String type, Proposals.Version proposed, @Nullable UUID subject, List<Versions.Believed> believed) {
        var accepted = proposals.accept(proposed, versions.moment(believed));
        audit.write(List.of(new Change(
                AuditAction.ACCEPT,
                type,
                proposed.fact().toString(),
                subject,
                accepted.before(),
                accepted.after(),
                null)));
        return accepted.after();
    }
}
