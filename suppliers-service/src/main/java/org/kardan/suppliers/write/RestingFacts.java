package org.kardan.suppliers.write;

import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.kardan.kit.evidence.SourceRetraction;
import org.kardan.kit.write.Audit;
import org.kardan.kit.write.AuditAction;
import org.kardan.kit.write.Change;
import org.kardan.kit.write.Versions;
import org.kardan.kit.write.Versions.Believed;
import org.kardan.suppliers.evidence.CitationWriter;
import org.kardan.suppliers.fact.Fact;

/** The facts of this service, as far as they rest on sources, and how they end. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RestingFacts implements SourceRetraction.Facts {

    private final FactForms forms;
    private final FactRows rows;
    private final CitationWriter citations;
    private final Versions versions;
    private final Audit audit;
    private final MergeGate gate;

    RestingFacts(
            FactForms forms, FactRows rows, CitationWriter citations, Versions versions, Audit audit, MergeGate gate) {
        this.forms = forms;
        this.rows = rows;
        this.citations = citations;
        this.versions = versions;
        this.audit = audit;
        this.gate = gate;
    }

    /** Waits until all writers are done: an import or a closing holds many rows, and locks them in an order of its own. */
    @Override
    public List<Believed> lock(Set<UUID> facts) {
        gate.passAlone();
        var locked = new ArrayList<Believed>();
        forms.believed(facts).forEach((form, ids) -> locked.addAll(versions.lockAllBelieved(form.table(), ids)));
        return locked;
    }

    @Override
    public Set<UUID> falling(Set<UUID> facts) {
        forms.believed(facts).forEach(this::falling);
        return facts;
    }

    private <F extends Fact> void falling(FactForm<F, ?> form, List<UUID> ids) {
        form.ending(rows.believed(form.rows(), ids), Ending.FALLEN);
    }

    /** Refuses to end a fact that what stays needs. */
    <F extends Fact> void retracting(FactForm<F, ?> form, UUID fact) {
        form.ending(rows.believed(form.rows(), List.of(fact)), Ending.RETRACTED);
    }

    @Override
    public void end(Set<UUID> facts, OffsetDateTime at, String reason) {
        var changes = new ArrayList<Change>();
        var byForm = forms.believed(facts);
        byForm.forEach((form, ids) -> changes.addAll(retractions(form, ids, reason)));
        byForm.forEach((form, ids) -> versions.closeAll(form.table(), "id", ids, at));
        citations.retract(List.copyOf(facts), at);
        audit.write(changes);
    }

    private <F extends Fact> List<Change> retractions(FactForm<F, ?> form, Collection<UUID> ids, String reason) {
        Map<UUID, RawValue> before = rows.jsons(form.table().table(), ids);
        return rows.believed(form.rows(), ids).stream()
                .map(row -> FactWriter.change(AuditAction.RETRACT, form, row, before.get(row.getId()), null, reason))
                .toList();
    }

    @Override
    public Map<UUID, UUID> subjectsOf(Set<UUID> facts) {
        return forms.subjectsOf(facts);
    }

    @Override
    public Map<UUID, RawValue> shownCitations(List<UUID> citations) {
        return rows.jsons("citations", citations);
    }

    @Override
    public Object shown(UUID source) {
        return Objects.requireNonNull(rows.row("sources", source));
    }
}
