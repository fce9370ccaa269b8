package org.kardan.suppliers.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.proposal.Proposal;
import org.kardan.kit.proposal.Proposals;
import org.kardan.kit.write.Audit;
import org.kardan.kit.write.AuditAction;
import org.kardan.kit.write.Change;
import org.kardan.kit.write.Given;
import org.kardan.kit.write.Idempotency;
import org.kardan.kit.write.Idempotency.Call;
import org.kardan.kit.write.Idempotency.Reference;
import org.kardan.kit.write.Versions;
import org.kardan.suppliers.fact.Fact;

/** What a reviewer does with a version of a fact that a contributor has proposed. */
@ApplicationScoped
@Transactional
public class Acceptance {

    private final FactForms forms;
    private final FactRows rows;
    private final Proposals proposals;
    private final Versions versions;
    private final Idempotency idempotency;
    private final Audit audit;
    private final MergeGate gate;

    Acceptance(
            FactForms forms,
            FactRows rows,
            Proposals proposals,
            Versions versions,
            Idempotency idempotency,
            Audit audit,
            MergeGate gate) {
        this.forms = forms;
        this.rows = rows;
        this.proposals = proposals;
        this.versions = versions;
        this.idempotency = idempotency;
        this.audit = audit;
        this.gate = gate;
    }

    /** Accepts the version of a fact, or of a citation, that is believed. */
    public Proposal accept(String id, int version, @Nullable String idempotencyKey) {
        var proposed = new Proposals.Version(Given.id("id", id), version);
        var call = new Call("acceptSupplyFact", List.of(proposed.fact(), version), idempotencyKey);
        var reference = new Reference<>(
                (Proposal proposal) -> "", _ -> proposals.find(proposed).orElseThrow());
        return idempotency.once(call, reference, () -> accept(forms.require(proposed.fact()), proposed));
    }

    private <F extends Fact> Proposal accept(FactForm<F, ?> form, Proposals.Version proposed) {
        gate.pass();
        UUID id = proposed.fact();
        var believed = versions.lock(form.table(), id, proposed.version());
        var subject = form.subjectOf(rows.version(form.rows(), id, proposed.version()));
        var accepted = proposals.accept(proposed, versions.moment(List.of(believed)));
        audit.write(List.of(new Change(
                AuditAction.ACCEPT, form.type(), id.toString(), subject, accepted.before(), accepted.after(), null)));
        return accepted.after();
    }
}
