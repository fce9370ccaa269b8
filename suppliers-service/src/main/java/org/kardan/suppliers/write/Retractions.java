package org.kardan.suppliers.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.write.Audit;
import org.kardan.kit.write.AuditAction;
import org.kardan.kit.write.Given;
import org.kardan.kit.write.Idempotency;
import org.kardan.kit.write.Idempotency.Call;
import org.kardan.kit.write.Idempotency.Reference;
import org.kardan.kit.write.Versions;
import org.kardan.suppliers.evidence.Citation;
import org.kardan.suppliers.evidence.CitationInput;
import org.kardan.suppliers.evidence.CitationWriter;
import org.kardan.suppliers.fact.Fact;

/** What is done to a fact whatever its kind: it is retracted, disputed, or cited from another source. */
@ApplicationScoped
@Transactional
public class Retractions {

    private final FactForms forms;
    private final CitationWriter citations;
    private final FactWriter writer;
    private final FactRows rows;
    private final RestingFacts resting;
    private final Versions versions;
    private final Idempotency idempotency;
    private final Audit audit;
    private final MergeGate gate;

    Retractions(
            FactForms forms,
            CitationWriter citations,
            FactWriter writer,
            FactRows rows,
            RestingFacts resting,
            Versions versions,
            Idempotency idempotency,
            Audit audit,
            MergeGate gate) {
        this.forms = forms;
        this.citations = citations;
        this.writer = writer;
        this.rows = rows;
        this.resting = resting;
        this.versions = versions;
        this.idempotency = idempotency;
        this.audit = audit;
        this.gate = gate;
    }

    /** Believes a fact no more; its versions and citations stay on record. */
    public RetractedSupplyFact retract(String id, int version, String reason, @Nullable String idempotencyKey) {
        var fact = Given.id("id", id);
        var call = new Call("retractSupplyFact", List.of(fact, version, reason), idempotencyKey);
        var reference = new Reference<>(
                (RetractedSupplyFact state) -> Integer.toString(state.version()),
                text -> retracted(forms.require(fact), fact, Integer.parseInt(text)));
        return idempotency.once(call, reference, () -> retract(forms.require(fact), fact, version, reason));
    }

    private <F extends Fact> RetractedSupplyFact retract(FactForm<F, ?> form, UUID id, int version, String given) {
        var reason = Given.text("reason", given);
        gate.pass();
        var believed = versions.lock(form.table(), id, version);
        resting.retracting(form, id);
        var at = versions.moment(List.of(believed));
        resting.end(Set.of(id), at, reason);
        return new RetractedSupplyFact(form.type(), id, version, at);
    }

    private <F extends Fact> RetractedSupplyFact retracted(FactForm<F, ?> form, UUID id, int version) {
        var knownTo = rows.version(form.rows(), id, version).getKnownTo();
        if (knownTo == null) {
            throw new IllegalStateException("fact " + id + " was retracted, and is believed");
        }
        return new RetractedSupplyFact(form.type(), id, version, knownTo);
    }

    /** Sets a citation that denies a fact against it. */
    public Citation dispute(
            String id, int version, CitationInput citation, String reason, @Nullable String idempotencyKey) {
        if (citation.modality() != Modality.DENIED) {
            throw new BadUserInput(
                    "citation.modality", citation.modality() + " denies nothing", "give DENIED, or use citeSupplyFact");
        }
        var call = new Call("disputeSupplyFact", Arrays.asList(id, version, citation, reason), idempotencyKey);
        return cite(call, id, version, citation, AuditAction.DISPUTE, Given.text("reason", reason));
    }

    /** Adds a citation to a fact. */
    public Citation cite(String id, int version, CitationInput citation, @Nullable String idempotencyKey) {
        if (citation.modality() == Modality.DENIED) {
            throw new BadUserInput("citation.modality", "DENIED disputes the fact", "use disputeSupplyFact");
        }
        var call = new Call("citeSupplyFact", List.of(id, version, citation), idempotencyKey);
        return cite(call, id, version, citation, AuditAction.CORRECT, null);
    }

    private Citation cite(
            Call call, String id, int version, CitationInput input, AuditAction action, @Nullable String reason) {
        var fact = Given.id("id", id);
        var reference = new Reference<>(
                (Citation citation) -> citation.getId().toString(),
                text -> rows.version(Citation.class, UUID.fromString(text), 1));
        return idempotency.once(call, reference, () -> cite(forms.require(fact), fact, version, input, action, reason));
    }

    private <F extends Fact> Citation cite(
            FactForm<F, ?> form,
            UUID fact,
            int version,
            CitationInput input,
            AuditAction action,
            @Nullable String reason) {
        gate.pass();
        versions.lock(form.table(), fact, version);
        var row = rows.version(form.rows(), fact, version);
        var before = writer.json(form, row);
        var citation = citations
                .more(form.kind(), fact, List.of(input), versions.moment(List.of()))
                .getFirst();
        rows.propose(List.of(citation));
        audit.write(List.of(FactWriter.change(action, form, row, before, writer.json(form, row), reason)));
        return citation;
    }
}
