package org.kardan.suppliers.deal.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.time.Moment;
import org.kardan.kit.write.Audit;
import org.kardan.kit.write.AuditAction;
import org.kardan.kit.write.Change;
import org.kardan.kit.write.NewId;
import org.kardan.kit.write.Versions;
import org.kardan.kit.write.Versions.Believed;
import org.kardan.kit.write.Versions.FactTable;
import org.kardan.suppliers.asset.AssetRepository;
import org.kardan.suppliers.asset.AssetTree;
import org.kardan.suppliers.deal.Deal;
import org.kardan.suppliers.deal.DealMoves;
import org.kardan.suppliers.deal.closing.Closing.Moved;
import org.kardan.suppliers.deal.closing.Closing.NewStake;
import org.kardan.suppliers.deal.closing.Closing.Refused;
import org.kardan.suppliers.deal.closing.StakeMoves;
import org.kardan.suppliers.evidence.CitationInput;
import org.kardan.suppliers.evidence.CitationWriter;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.ownership.Ownership;
import org.kardan.suppliers.ownership.OwnershipStake;
import org.kardan.suppliers.ownership.OwnershipStake.Share;
import org.kardan.suppliers.ownership.StakeTotals;
import org.kardan.suppliers.ownership.history.OwnershipChange;
import org.kardan.suppliers.write.FactRows;

/**
 * Moves the stakes of a deal that closes, in the transaction of the closing. The targets, and what they are part of, are locked
 * before the stakes are read, so that of two deals over one target the second sees what the first has moved, and is refused.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DealClosing {

    private static final FactTable STAKES = new FactTable("OwnershipStake", "ownership_stakes");

    private final DealTermsReader terms;
    private final AssetRepository assets;
    private final AssetTree tree;
    private final Ownership ownership;
    private final StakeTotals totals;
    private final FactRows rows;
    private final Versions versions;
    private final CitationWriter citations;
    private final Audit audit;
    private final DealMoves moves;

    DealClosing(
            DealTermsReader terms,
            AssetRepository assets,
            AssetTree tree,
            Ownership ownership,
            StakeTotals totals,
            FactRows rows,
            Versions versions,
            CitationWriter citations,
            Audit audit,
            DealMoves moves) {
        this.terms = terms;
        this.assets = assets;
        this.tree = tree;
        this.ownership = ownership;
        this.totals = totals;
        this.rows = rows;
        this.versions = versions;
        this.citations = citations;
        this.audit = audit;
        this.moves = moves;
    }

    /**
     * What a closing moves: found and held, so that its moment can be one for all of it.
     *
     * @param ended the stakes that end, as they are believed
     */
    record Moves(
            Deal deal,
            FuzzyDate closed,
            List<CitationInput> evidence,
            DealTermsReader.Agreed agreed,
            List<UUID> targets,
            List<OwnershipStake> sold,
            List<Believed> ended,
            List<NewStake> opened) {}

    /** Finds what the closing moves, and holds it until the transaction ends. */
    Moves prepare(Deal deal, FuzzyDate closed, List<CitationInput> evidence) {
        requireDay(closed);
        var agreed = terms.read(deal.getId(), Moment.now());
        var targets = agreed.terms().targets().stream()
                .map(target -> target.subject())
                .distinct()
                .toList();
        var owned = assets.byIds(agreed.assets());
        totals.lock(tree.above(owned, Moment.LATEST).of(targets));
        var held = ownership.direct(owned, agreed.organisations(), Moment.of(day(closed), null));
        return switch (StakeMoves.of(agreed.terms(), held.holdings(), held::ownedAs, held::fromWholes)) {
            case Refused refused ->
                throw new Conflict(
                        "deal: %s cannot close: %s; %s".formatted(deal.getSlug(), refused.wrong(), refused.right()));
            case Moved moved -> {
                var sold = held.rows(moved.ended());
                var ended = sold.stream()
                        .map(stake -> versions.lock(STAKES, stake.getId(), stake.getVersion()))
                        .toList();
                yield new Moves(deal, closed, evidence, agreed, targets, sold, ended, moved.opened());
            }
        };
    }

    /** Moves the stakes, at the moment of the closing. */
    void move(Moves prepared, OffsetDateTime at) {
        var deal = prepared.deal();
        var changes = new ArrayList<Change>();
        moves.record(deal.getId(), prepared.ended().stream().map(Believed::id).toList(), OwnershipChange.Kind.ENDED);
        prepared.sold().forEach(stake -> changes.add(end(prepared, stake, at)));
        prepared.opened().forEach(opened -> changes.add(open(prepared, opened, at)));
        totals.check(prepared.targets());
        audit.write(changes);
    }

    /**
     * Stakes end on the day of the closing, so that of one that may still be far off ({@code 2026-03/..}, {@code XXXX-03}) seller and
     * buyer would both hold on.
     */
    private static void requireDay(FuzzyDate closed) {
        var today = LocalDate.now(Clock.systemUTC());
        boolean endless = closed.latest() == null || closed.latest().isAfter(today.plusYears(1));
        if (endless && !closed.isUndisclosed()) {
            throw new BadUserInput(
                    "occurred",
                    "%s does not say until when the deal can have closed".formatted(closed.stored()),
                    "give a day, a month, a year or an interval with an end, or `undisclosed`");
        }
    }

    /** The last day it can have closed on, but none that is still to come. */
    private static LocalDate day(FuzzyDate closed) {
        var today = LocalDate.now(Clock.systemUTC());
        return closed.latest() == null || closed.latest().isAfter(today) ? today : closed.latest();
    }

    private Change end(Moves prepared, OwnershipStake stake, OffsetDateTime at) {
        var before = rows.json(STAKES.table(), stake.getId(), stake.getVersion());
        var ended = new OwnershipStake(
                stake.getId(),
                at,
                stake.getOwnerId(),
                new OwnershipStake.Subject(stake.getOrganisationId(), stake.getAssetId()),
                stake.getInterest(),
                new Share(stake.getShareMin(), stake.getShareMax()),
                stake.getValidFrom(),
                prepared.closed());
        ended.follow(stake);
        versions.close(STAKES, stake.getId(), at);
        write(ended, prepared.evidence(), at);
        return change(AuditAction.CORRECT, prepared.deal(), ended, before);
    }

    private Change open(Moves prepared, NewStake opened, OffsetDateTime at) {
        var stake = new OwnershipStake(
                NewId.next(),
                at,
                opened.owner(),
                prepared.agreed().subject(opened.subject()),
                opened.interest(),
                new Share(opened.shareMin(), opened.shareMax()),
                prepared.closed(),
                null);
        write(stake, prepared.evidence(), at);
        moves.record(prepared.deal().getId(), List.of(stake.getId()), OwnershipChange.Kind.BEGAN);
        return change(AuditAction.CREATE, prepared.deal(), stake, null);
    }

    private void write(OwnershipStake stake, List<CitationInput> evidence, OffsetDateTime at) {
        rows.insert(List.of(stake));
        citations.more(FactKind.OWNERSHIP_STAKE, stake.getId(), evidence, at);
    }

    private Change change(AuditAction action, Deal deal, OwnershipStake stake, @Nullable Object before) {
        var subject = stake.getOrganisationId() == null ? stake.getAssetId() : stake.getOrganisationId();
        var after = rows.json(STAKES.table(), stake.getId(), stake.getVersion());
        var reason = "deal %s closed".formatted(deal.getSlug());
        return new Change(action, STAKES.type(), stake.getId().toString(), subject, before, after, reason);
    }
}
