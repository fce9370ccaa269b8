package org.kardan.suppliers.exposure.impact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.deal.DealRepository;
import org.kardan.suppliers.deal.closing.Closing;
import org.kardan.suppliers.deal.closing.Closing.Moved;
import org.kardan.suppliers.deal.closing.Closing.NewStake;
import org.kardan.suppliers.deal.closing.Closing.Refused;
import org.kardan.suppliers.deal.closing.ClosingTerms;
import org.kardan.suppliers.deal.closing.StakeMoves;
import org.kardan.suppliers.deal.terms.DealParty;
import org.kardan.suppliers.deal.terms.DealPartyRepository;
import org.kardan.suppliers.deal.terms.DealRole;
import org.kardan.suppliers.deal.terms.DealTarget;
import org.kardan.suppliers.deal.terms.DealTargetRepository;
import org.kardan.suppliers.exposure.Supply;
import org.kardan.suppliers.exposure.SupplyReader;
import org.kardan.suppliers.ownership.OwnershipStake;
import org.kardan.suppliers.ownership.OwnershipStake.Share;
import org.kardan.suppliers.ownership.OwnershipStake.Subject;
import org.kardan.suppliers.restriction.RestrictionRepository;

/** Reads what a deal and the supply of some components are today, and supposes that the deal closes. */
@ApplicationScoped
class WhatIfReader {

    private static final Refused NOT_OPEN =
            new Refused("the deal is closed or abandoned, or in no stage yet", "ask about a deal that is open");
    private static final Refused TOO_MUCH =
            new Refused("more than 5 000 stakes lie above the sources", "ask about fewer components at once");

    private final DealRepository deals;
    private final DealPartyRepository parties;
    private final DealTargetRepository targets;
    private final SupplyReader supplies;
    private final RestrictionRepository restrictions;

    WhatIfReader(
            DealRepository deals,
            DealPartyRepository parties,
            DealTargetRepository targets,
            SupplyReader supplies,
            RestrictionRepository restrictions) {
        this.deals = deals;
        this.parties = parties;
        this.targets = targets;
        this.supplies = supplies;
        this.restrictions = restrictions;
    }

    /** Nothing where there is no such deal. */
    Optional<WhatIf> closing(@Nullable UUID deal, Collection<String> codes) {
        if (deal == null || deals.byIds(List.of(deal)).isEmpty()) {
            return Optional.empty();
        }
        var now = Moment.now();
        var about = targets.ofDeals(List.of(deal), now);
        var terms = terms(parties.ofDeals(List.of(deal), now), about);
        List<UUID> others = new ArrayList<>(terms.acquirers());
        terms.targets().forEach(target -> others.add(target.subject()));
        var before = supplies.of(supplies.components(codes), now, others);
        return Optional.of(suppose(before, closing(deal, terms, before), about));
    }

    private Closing closing(UUID deal, ClosingTerms terms, Supply before) {
        if (deals.byIds(List.of(deal), true).isEmpty()) {
            return NOT_OPEN;
        }
        return before.above().whole() ? StakeMoves.of(terms, before.above().holdings()) : TOO_MUCH;
    }

    private WhatIf suppose(Supply before, Closing closing, List<DealTarget> about) {
        var what = switch (closing) {
            case Refused refused ->
                new WhatIf(before, before, List.of(), new DealImpact.Refusal(refused.wrong(), refused.right()));
            case Moved moved -> {
                var opened = moved.opened().stream()
                        .map(stake -> stake(stake, about))
                        .toList();
                var after = before.under(before.above().moved(moved.ended(), opened));
                yield new WhatIf(before, after, List.of(), null);
            }
        };
        var everybody = what.everybody();
        var recorded = everybody.isEmpty() ? what.restrictions() : restrictions.on(everybody, before.moment());
        return new WhatIf(what.before(), what.after(), recorded, what.refused());
    }

    private static OwnershipStake stake(NewStake supposed, List<DealTarget> about) {
        boolean asset = about.stream().anyMatch(target -> supposed.subject().equals(target.getAssetId()));
        return new OwnershipStake(
                UUID.randomUUID(),
                OffsetDateTime.now(ZoneOffset.UTC),
                supposed.owner(),
                asset ? new Subject(null, supposed.subject()) : new Subject(supposed.subject(), null),
                supposed.interest(),
                new Share(supposed.shareMin(), supposed.shareMax()),
                FuzzyDate.parse("today", LocalDate.now(ZoneOffset.UTC).toString()),
                null);
    }

    private static ClosingTerms terms(List<DealParty> parties, List<DealTarget> targets) {
        var seller = with(parties, DealRole.SELLER).stream().findFirst().orElse(null);
        return new ClosingTerms(
                seller,
                with(parties, DealRole.ACQUIRER),
                targets.stream()
                        .map(target -> new ClosingTerms.Target(
                                target.getSubjectId(), target.getShareMin(), target.getShareMax()))
                        .toList());
    }

    private static List<UUID> with(List<DealParty> parties, DealRole role) {
        return parties.stream()
                .filter(party -> party.getRole() == role)
                .map(DealParty::getOrganisationId)
                .toList();
    }
}
