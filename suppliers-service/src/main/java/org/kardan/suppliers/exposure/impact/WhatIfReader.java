package org.kardan.suppliers.exposure.impact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.asset.AssetRepository;
import org.kardan.suppliers.deal.Deal;
import org.kardan.suppliers.deal.DealEventRepository;
import org.kardan.suppliers.deal.DealRepository;
import org.kardan.suppliers.deal.closing.Closing;
import org.kardan.suppliers.deal.closing.Closing.Moved;
import org.kardan.suppliers.deal.closing.Closing.NewStake;
import org.kardan.suppliers.deal.closing.Closing.Refused;
import org.kardan.suppliers.deal.closing.StakeMoves;
import org.kardan.suppliers.deal.progress.DealTermsReader;
import org.kardan.suppliers.deal.progress.DealTermsReader.Agreed;
import org.kardan.suppliers.exposure.Supply;
import org.kardan.suppliers.exposure.SupplyReader;
import org.kardan.suppliers.ownership.OwnershipStake;
import org.kardan.suppliers.ownership.OwnershipStake.Share;
import org.kardan.suppliers.ownership.ShareTotals.Excess;
import org.kardan.suppliers.ownership.ShareTotals.Supposed;
import org.kardan.suppliers.ownership.StakeTotals;
import org.kardan.suppliers.restriction.RestrictionRepository;

/** Reads what a deal and some supply are at a moment, and supposes that the deal closes then. */
@ApplicationScoped
class WhatIfReader {

    private static final Refused NOT_OPEN =
            new Refused("the deal is closed or abandoned, or in no stage yet", "ask about a deal that is open");
    private static final Refused TOO_MUCH =
            new Refused("more than 5 000 stakes lie above the sources", "ask about fewer components or assets at once");

    private final DealRepository deals;
    private final DealEventRepository events;
    private final DealTermsReader terms;
    private final SupplyReader supplies;
    private final AssetRepository assets;
    private final StakeTotals totals;
    private final RestrictionRepository restrictions;

    WhatIfReader(
            DealRepository deals,
            DealEventRepository events,
            DealTermsReader terms,
            SupplyReader supplies,
            AssetRepository assets,
            StakeTotals totals,
            RestrictionRepository restrictions) {
        this.deals = deals;
        this.events = events;
        this.terms = terms;
        this.supplies = supplies;
        this.assets = assets;
        this.totals = totals;
        this.restrictions = restrictions;
    }

    /** The deal with this id or slug, if there is one. */
    Optional<Deal> deal(String idOrSlug) {
        return deals.withKey(idOrSlug);
    }

    /** What if the deal closed at the moment? */
    WhatIf closing(Deal deal, Scope scope, Moment moment) {
        var agreed = terms.read(deal.getId(), moment);
        var targets = assets.referred(agreed.assets(), moment.knownAt());
        var others = new SupplyReader.Others(
                Stream.concat(targets.stream(), scope.named().stream()).toList(), agreed.organisations());
        var before = supplies.of(scope.components(), moment, scope.counts(), others);
        return suppose(deal, before, closing(deal, agreed, before), agreed, scope.named());
    }

    private Closing closing(Deal deal, Agreed agreed, Supply before) {
        if (!isOpen(deal, before.moment())) {
            return NOT_OPEN;
        }
        return before.above().whole()
                ? StakeMoves.of(
                        agreed.terms(), before.above().holdings(), before.above()::ownedAs, before.above()::fromWholes)
                : TOO_MUCH;
    }

    private WhatIf suppose(Deal deal, Supply before, Closing closing, Agreed agreed, List<Asset> named) {
        var what = switch (closing) {
            case Refused refused -> refused(before, named, refused.wrong(), refused.right());
            case Moved moved -> {
                var opened = moved.opened().stream()
                        .map(stake -> stake(stake, agreed, before.moment()))
                        .toList();
                yield excess(deal, agreed, moved, opened, before.moment())
                        .map(excess -> refused(before, named, excess.inWords(), "correct or end another stake first"))
                        .orElseGet(() -> new WhatIf(
                                before,
                                before.under(before.above().moved(moved.ended(), opened)),
                                named,
                                List.of(),
                                null));
            }
        };
        var everybody = what.everybody();
        var recorded = everybody.isEmpty() ? what.restrictions() : restrictions.on(everybody, before.moment());
        return new WhatIf(what.before(), what.after(), named, recorded, what.refused());
    }

    /**
     * The closing is refused, too, where shares would be too much on a later day, by stakes that are recorded for then. Of a deal that
     * is known to be over by now nobody asks that: what came of it, its own stakes first of all, would speak against it.
     */
    private Optional<Excess> excess(Deal deal, Agreed agreed, Moved moved, List<OwnershipStake> opened, Moment moment) {
        var anyDay = Moment.of(LocalDate.of(9999, 12, 31), moment.knownAt());
        return isOpen(deal, anyDay)
                ? totals.excess(agreed.subjects().keySet(), new Supposed(moment, moved.ended(), opened))
                : Optional.empty();
    }

    private boolean isOpen(Deal deal, Moment moment) {
        var happened = events.ofDeals(List.of(deal.getId()), moment);
        return !happened.isEmpty() && happened.getLast().getStage().isOpen();
    }

    private static WhatIf refused(Supply before, List<Asset> named, String wrong, String right) {
        return new WhatIf(before, before, named, List.of(), new DealImpact.Refusal(wrong, right));
    }

    private static OwnershipStake stake(NewStake supposed, Agreed agreed, Moment moment) {
        return new OwnershipStake(
                UUID.randomUUID(),
                OffsetDateTime.now(ZoneOffset.UTC),
                supposed.owner(),
                agreed.subject(supposed.subject()),
                supposed.interest(),
                new Share(supposed.shareMin(), supposed.shareMax()),
                FuzzyDate.parse("asOf", moment.asOf().toString()),
                null);
    }
}
