package org.kardan.projects.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.write.Audit;
import org.kardan.kit.write.AuditAction;
import org.kardan.kit.write.Change;
import org.kardan.kit.write.Given;
import org.kardan.kit.write.Idempotency;
import org.kardan.kit.write.Idempotency.Call;
import org.kardan.kit.write.Idempotency.Reference;
import org.kardan.kit.write.Versions;
import org.kardan.projects.evidence.Citation;
import org.kardan.projects.evidence.CitationInput;
import org.kardan.projects.evidence.CitationWriter;
import org.kardan.projects.fact.Fact;

/** What is done to a fact whatever its kind: it is retracted, disputed, or cited from another source. */
@ApplicationScoped
@Transactional
public class Retractions {

    private final FactForms forms;
    private final CitationForm citationForm;
    private final CitationWriter citations;
    private final FactWriter writer;
    private final FactRows rows;
    private final Endings endings;
    private final Versions versions;
    private final Idempotency idempotency;
    private final Audit audit;

    Retractions(
            FactForms forms,
            CitationForm citationForm,
            CitationWriter citations,
            FactWriter writer,
            FactRows rows,
            Endings endings,
            Versions versions,
            Idempotency idempotency,
            Audit audit) {
        this.forms = forms;
        this.citationForm = citationForm;
        this.citations = citations;
        this.writer = writer;
        this.rows = rows;
        this.endings = endings;
        this.versions = versions;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    /** Believes a fact no more; its versions and citations stay on record. */
    public FactState retract(String id, int version, String reason, @Nullable String idempotencyKey) {
        var fact = Given.id("id", id);
        var call = new Call("retractFact", List.of(fact, version, reason), idempotencyKey);
        var reference = new Reference<>(
                (FactState state) -> state.id() + ":" + state.version(),
                text -> state(forms.require(fact), fact, Integer.parseInt(text.split(":")[1])));
        return idempotency.once(call, reference, () -> retract(forms.require(fact), fact, version, reason));
    }

    private <F extends Fact> FactState retract(FactForm<F, ?> form, UUID id, int version, String given) {
        var reason = Given.text("reason", given);
        var at = versions.moment(List.of(versions.lock(form.table(), id, version)));
        endings.end(endings.allowed(List.of(id)), at, reason);
        return new FactState(form.type(), id, version, at);
    }

    private <F extends Fact> FactState state(FactForm<F, ?> form, UUID id, int version) {
        var row = rows.version(form.rows(), id, version);
        if (row.getKnownTo() == null) {
            throw new IllegalStateException("fact " + id + " was retracted, and is believed");
        }
        return new FactState(form.type(), id, version, row.getKnownTo());
    }

    /** Sets a citation that denies a fact against it. */
    public Citation dispute(
            String id, int version, CitationInput citation, @Nullable String reason, @Nullable String idempotencyKey) {
        if (citation.modality() != Modality.DENIED) {
            throw new BadUserInput(
                    "citation.modality", citation.modality() + " denies nothing", "give DENIED, or use citeFact");
        }
        var call = new Call("disputeFact", Arrays.asList(id, version, citation, reason), idempotencyKey);
        return cite(call, id, version, citation, AuditAction.DISPUTE, reason);
    }

    /** Adds a citation to a fact. */
    public Citation cite(String id, int version, CitationInput citation, @Nullable String idempotencyKey) {
        if (citation.modality() == Modality.DENIED) {
            throw new BadUserInput("citation.modality", "DENIED disputes the fact", "use disputeFact");
        }
        var call = new Call("citeFact", List.of(id, version, citation), idempotencyKey);
        return cite(call, id, version, citation, AuditAction.CREATE, null);
    }

    private Citation cite(
            Call call, String id, int version, CitationInput input, AuditAction action, @Nullable String given) {
        var fact = Given.id("id", id);
        var reason = Given.optionalText("reason", given);
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
        if (form == citationForm) {
            throw new Conflict(
                    "%s is a citation, which is no fact to be cited; name the fact it belongs to".formatted(fact));
        }
        versions.lock(form.table(), fact, version);
        var row = rows.version(form.rows(), fact, version);
        var citation = citations
                .write(fact, List.of(input), versions.moment(List.of()))
                .getFirst();
        rows.propose(List.of(citation));
        var after = writer.json(citationForm, citation);
        audit.write(List.of(new Change(
                action,
                action == AuditAction.DISPUTE ? form.type() : citationForm.type(),
                action == AuditAction.DISPUTE
                        ? fact.toString()
                        : citation.getId().toString(),
                form.projectOf(row),
                null,
                after,
                reason)));
        return citation;
    }
}
