package org.kardan.suppliers.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.write.Audit;
import org.kardan.kit.write.Change;
import org.kardan.kit.write.Given;
import org.kardan.kit.write.Idempotency;
import org.kardan.kit.write.Idempotency.Call;
import org.kardan.kit.write.Idempotency.Reference;
import org.kardan.kit.write.NewId;
import org.kardan.kit.write.Versions;
import org.kardan.kit.write.Versions.FactTable;
import org.kardan.kit.write.Versions.HeldRow;
import org.kardan.suppliers.organisation.Organisation;
import org.kardan.suppliers.organisation.OrganisationRepository;
import org.kardan.suppliers.ownership.StakeTotals;
import org.kardan.suppliers.write.FactRows;
import org.kardan.suppliers.write.MergeGate;

/** Merges organisations, and undoes it: each in one transaction in which nobody else writes. */
@ApplicationScoped
@Transactional
class Merging {

    private static final FactTable ORGANISATIONS = new FactTable("Organisation", "organisations");

    private final OrganisationRepository organisations;
    private final MergeRepository merges;
    private final MergeMoves moves;
    private final MergeUndoing undoing;
    private final MergedDeals deals;
    private final StakeTotals totals;
    private final MergeGate gate;
    private final Versions versions;
    private final Idempotency idempotency;
    private final FactRows rows;
    private final Audit audit;

    Merging(
            OrganisationRepository organisations,
            MergeRepository merges,
            MergeMoves moves,
            MergeUndoing undoing,
            MergedDeals deals,
            StakeTotals totals,
            MergeGate gate,
            Versions versions,
            Idempotency idempotency,
            FactRows rows,
            Audit audit) {
        this.organisations = organisations;
        this.merges = merges;
        this.moves = moves;
        this.undoing = undoing;
        this.deals = deals;
        this.totals = totals;
        this.gate = gate;
        this.versions = versions;
        this.idempotency = idempotency;
        this.rows = rows;
        this.audit = audit;
    }

    /** An organisation, by id or slug, at the version its reader has seen. */
    record Read(String organisation, int version) {}

    OrganisationMerge merge(Read merged, Read into, String reason, @Nullable String idempotencyKey) {
        var call = new Call("mergeOrganisations", List.of(merged, into, reason), idempotencyKey);
        return idempotency.once(call, reference(), () -> merge(merged, into, Given.text("reason", reason)));
    }

    private OrganisationMerge merge(Read merged, Read into, String reason) {
        gate.passAlone();
        var one = unmerged("merged", merged);
        var other = unmerged("into", into);
        if (one.getId().equals(other.getId())) {
            throw new BadUserInput("into", "it is the same organisation as merged", "give the other one of the two");
        }
        var at = begin(one, merged, other, into);
        var merge = new OrganisationMerge(NewId.next(), one.getId(), other.getId(), reason, at);
        rows.insert(List.of(merge));
        rows.update("update Organisation set mergedIntoId = ?1 where id = ?2", other.getId(), one.getId());
        var changes = new ArrayList<Change>(MergeAudit.merged(one, other, reason));
        for (var kind : org.kardan.suppliers.merging.Reference.ALL) {
            var touched = moves.touched(kind, merge);
            var before = rows.jsons(kind.table(), touched.all());
            moves.move(kind, touched, merge);
            changes.addAll(
                    MergeAudit.facts(kind, touched.all(), before, rows.jsons(kind.table(), touched.all()), merge));
        }
        moves.cite(merge, one.getId(), other.getId());
        deals.check(other);
        totals.check(List.of(other.getId()));
        audit.write(changes);
        return merge;
    }

    OrganisationMerge undo(Read merged, String reason, @Nullable String idempotencyKey) {
        var call = new Call("undoMergeOrganisations", List.of(merged, reason), idempotencyKey);
        return idempotency.once(call, reference(), () -> undo(merged, Given.text("reason", reason)));
    }

    private OrganisationMerge undo(Read merged, String reason) {
        gate.passAlone();
        var one = organisations.requireItself(merged.organisation());
        var merge = merges.standing(one.getId())
                .orElseThrow(() -> new Conflict("merged: %s is not merged into another organisation; nothing to undo"
                        .formatted(one.getSlug())));
        var other = organisations.requireItself(merge.getSurvivorId().toString());
        refuseLaterMerges(merge, other);
        refuseRetractedSources(merge);
        var at = begin(one, merged, other, new Read(other.getSlug(), other.getVersion()));
        var changes = new ArrayList<Change>(MergeAudit.undone(one, other, reason));
        for (var kind : org.kardan.suppliers.merging.Reference.ALL) {
            var back = undoing.movedBack(kind, merge);
            var all = new ArrayList<>(back);
            all.addAll(undoing.believedAgain(kind, merge));
            var before = rows.jsons(kind.table(), all);
            undoing.putBack(kind, back, merge, at);
            changes.addAll(MergeAudit.facts(kind, all, before, rows.jsons(kind.table(), all), merge));
        }
        undoing.citeAgain(merge, at);
        rows.update("update Organisation set mergedIntoId = null where id = ?1", one.getId());
        rows.update("update OrganisationMerge set knownTo = ?1 where id = ?2", at, merge.getId());
        totals.check(undoing.subjects(merge));
        audit.write(changes);
        return rows.read(OrganisationMerge.class, merge.getId());
    }

    /** What a retracted source said is not believed again; and what stood on it alone would stand on nothing. */
    private void refuseRetractedSources(OrganisationMerge merge) {
        var retracted = undoing.retractedSources(merge);
        if (!retracted.isEmpty()) {
            throw new Conflict(
                    "merged: %s retracted since, on which stood what would be believed again; record the organisation anew"
                            .formatted(
                                    retracted.size() == 1
                                            ? "source " + retracted.getFirst() + " has been"
                                            : "sources " + String.join(", ", retracted) + " have been"));
        }
    }

    /** Merges are undone in the opposite order: a later one has moved on what this one brought. */
    private void refuseLaterMerges(OrganisationMerge merge, Organisation survivor) {
        var on = merges.standing(survivor.getId());
        var last = merges.lastInto(survivor.getId());
        var later = on.isPresent() ? on.get() : last;
        if (later != null && !later.getId().equals(merge.getId())) {
            var organisation = organisations.requireItself(later.getMergedId().toString());
            throw new Conflict("merged: a later merge, of %s, has moved on what this one brought; undo that one first"
                    .formatted(organisation.getSlug()));
        }
    }

    private Organisation unmerged(String argument, Read read) {
        var found = organisations.requireItself(read.organisation());
        if (found.getMergedIntoId() != null) {
            throw new Conflict("%s: %s was merged already; give %s, which it became"
                    .formatted(
                            argument,
                            found.getSlug(),
                            organisations.require(read.organisation()).getSlug()));
        }
        return found;
    }

    /** Begins a version of both, at the one moment of all that the merge changes. */
    private OffsetDateTime begin(Organisation one, Read first, Organisation other, Read second) {
        Map<UUID, Read> inOrder = new LinkedHashMap<>();
        boolean swap = one.getId().compareTo(other.getId()) > 0;
        inOrder.put(swap ? other.getId() : one.getId(), swap ? second : first);
        inOrder.put(swap ? one.getId() : other.getId(), swap ? first : second);
        var held = inOrder.entrySet().stream()
                .map(row -> versions.holdRow(
                        ORGANISATIONS, "id", row.getKey(), row.getValue().version()))
                .toList();
        var begun = new ArrayList<>(held.stream().map(HeldRow::knownFrom).toList());
        begun.add(moves.latest(one.getId(), other.getId()));
        var at = versions.momentAfter(begun);
        held.forEach(row -> versions.begin(row, at));
        return at;
    }

    private Reference<OrganisationMerge> reference() {
        return new Reference<>(
                merge -> merge.getId().toString(), text -> rows.read(OrganisationMerge.class, UUID.fromString(text)));
    }
}
