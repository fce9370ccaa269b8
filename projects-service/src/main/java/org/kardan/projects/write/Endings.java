package org.kardan.projects.write;

import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.access.Callers;
import org.kardan.kit.access.Role;
import org.kardan.kit.write.Audit;
import org.kardan.kit.write.AuditAction;
import org.kardan.kit.write.Change;
import org.kardan.kit.write.Versions;
import org.kardan.projects.fact.Fact;

/** Ends what is believed of facts, with their citations and with the facts that are a part of them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Endings {

    private final FactForms forms;
    private final FactRows rows;
    private final Versions versions;
    private final Audit audit;
    private final RowJson json;
    private final Callers callers;

    Endings(FactForms forms, FactRows rows, Versions versions, Audit audit, RowJson json, Callers callers) {
        this.forms = forms;
        this.rows = rows;
        this.versions = versions;
        this.audit = audit;
        this.json = json;
        this.callers = callers;
    }

    /**
     * The facts, and what is a part of them and ends with them. What they must fit to is locked.
     *
     * @param facts believed, and locked by the caller
     * @throws org.kardan.kit.error.Conflict where what stays would refer to one of them, or would no longer fit
     */
    Set<UUID> allowed(Collection<UUID> facts) {
        var all = new HashSet<>(facts);
        forms.believed(facts).forEach((form, ids) -> all.addAll(parts(form, ids)));
        forms.believed(all).forEach(this::retracting);
        // After what they must fit to is locked: whoever refers to one of them without holding it has that lock, too.
        forms.refuseIfReferredTo(all);
        return all;
    }

    private <F extends Fact> List<UUID> parts(FactForm<F, ?> form, List<UUID> ids) {
        return rows.believed(form.rows(), ids).stream()
                .flatMap(row -> form.parts(row).stream())
                .toList();
    }

    private <F extends Fact> void retracting(FactForm<F, ?> form, List<UUID> ids) {
        form.retracting(rows.believed(form.rows(), ids));
    }

    /**
     * Believes facts no more, all at once; what they were stays on record, and each has its audit entry.
     *
     * @param all that is {@link #allowed} to end
     * @param at since when they are not, after the beginning of each version that ends
     */
    void end(Set<UUID> all, OffsetDateTime at, String reason) {
        var changes = new ArrayList<Change>();
        var remaining = new ArrayList<Change>();
        var left = new ArrayList<Fact>();
        var byForm = forms.believed(all);
        byForm.forEach((form, ids) -> retract(form, ids, reason, changes));
        byForm.forEach((form, ids) -> left.addAll(remaining(form, ids, all, at)));
        byForm.forEach((form, ids) -> versions.closeAll(form.table(), "id", ids, at));
        versions.closeAll(FactWriter.CITATIONS, "fact_id", all, at);
        rows.insert(left);
        rows.stayProposed(left);
        left.forEach(next -> remaining.add(corrected(forms.require(next.getId()), next, reason)));
        audit.write(changes);
        audit.write(remaining);
    }

    /**
     * Ends facts that are a part of another one, whose next version, that the caller writes, has them no more: with their citations, on
     * whichever side. What a reviewer has said against them is for reviewers to end.
     */
    void endParts(Set<UUID> parts, OffsetDateTime at) {
        if (parts.isEmpty()) {
            return;
        }
        if (rows.areDenied(parts)) {
            callers.require(Role.REVIEWER, "To correct it so that a disputed %s ends".formatted(named(parts)));
        }
        var changes = new ArrayList<Change>();
        forms.believed(parts).forEach((form, ids) -> retract(form, ids, null, changes));
        versions.closeAll(FactWriter.CITATIONS, "fact_id", parts, at);
        audit.write(changes);
    }

    private String named(Set<UUID> parts) {
        return parts.stream()
                .map(part -> forms.require(part).type() + " " + part)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private <F extends Fact> void retract(
            FactForm<F, ?> form, List<UUID> ids, @Nullable String reason, List<Change> changes) {
        Map<UUID, RawValue> before = json.ofBelieved(form.table().table(), ids, FactWriter.WITH_CITATIONS);
        var projects = form.projectsOf(rows.believed(form.rows(), ids));
        ids.forEach(id -> changes.add(new Change(
                AuditAction.RETRACT, form.type(), id.toString(), projects.get(id), before.get(id), null, reason)));
    }

    private <F extends Fact> List<Fact> remaining(
            FactForm<F, ?> form, List<UUID> ids, Set<UUID> going, OffsetDateTime at) {
        return rows.believed(form.rows(), ids).stream()
                .<@Nullable Fact>map(row -> form.remaining(row, at))
                .filter(Objects::nonNull)
                .filter(next -> !going.contains(next.getId()))
                .toList();
    }

    private <F extends Fact> Change corrected(FactForm<F, ?> form, Fact next, String reason) {
        var table = form.table().table();
        var before = json.ofVersion(table, next.getId(), next.versionNumber() - 1, FactWriter.WITH_CITATIONS);
        var after = json.ofVersion(table, next.getId(), next.versionNumber(), FactWriter.WITH_CITATIONS);
        return FactWriter.change(AuditAction.CORRECT, form, form.rows().cast(next), before, after, reason);
    }
}
