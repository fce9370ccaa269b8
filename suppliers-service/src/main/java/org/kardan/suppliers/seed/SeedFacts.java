package org.kardan.suppliers.seed;

import static org.kardan.suppliers.seed.SeedFile.given;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.component.Component;
import org.kardan.suppliers.deal.Deal;
import org.kardan.suppliers.deal.DealEvent;
import org.kardan.suppliers.deal.terms.DealEffect;
import org.kardan.suppliers.deal.terms.DealParty;
import org.kardan.suppliers.deal.terms.DealTarget;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.organisation.Organisation;
import org.kardan.suppliers.ownership.OwnershipStake;
import org.kardan.suppliers.ownership.OwnershipStake.Share;
import org.kardan.suppliers.ownership.OwnershipStake.Subject;
import org.kardan.suppliers.seed.SeedFile.DealEntry;
import org.kardan.suppliers.supply.SupplyCapability;

/** Takes in who makes what, who owns what, and the deals. */
@ApplicationScoped
class SeedFacts {

    private final SeedWriter writer;

    SeedFacts(SeedWriter writer) {
        this.writer = writer;
    }

    void write(SeedFile file, OffsetDateTime now) {
        for (var e : given(file.capabilities())) {
            var capability = new SupplyCapability(
                    e.id(),
                    now,
                    writer.id(Asset.class, "slug", e.asset()),
                    writer.id(Component.class, "code", e.component()),
                    e.unitsLow(),
                    e.unitsHigh(),
                    date(e.validFrom()),
                    end(e.validTo()));
            writer.write(capability, FactKind.SUPPLY_CAPABILITY, e.citations());
        }
        for (var e : given(file.stakes())) {
            var subject = new Subject(
                    writer.idOrNull(Organisation.class, "slug", e.organisation()),
                    writer.idOrNull(Asset.class, "slug", e.asset()));
            var stake = new OwnershipStake(
                    e.id(),
                    now,
                    writer.id(Organisation.class, "slug", e.owner()),
                    subject,
                    e.interest(),
                    new Share(e.shareMin(), e.shareMax()),
                    date(e.validFrom()),
                    end(e.validTo()));
            writer.write(stake, FactKind.OWNERSHIP_STAKE, e.citations());
        }
        given(file.deals()).forEach(deal -> deal(deal, now));
    }

    private void deal(DealEntry deal, OffsetDateTime now) {
        writer.write(new Deal(deal.id(), deal.slug(), deal.title()), deal.id(), now);
        writer.cite(FactKind.DEAL, deal.id(), now, deal.citations());
        for (var e : deal.targets()) {
            var target = new DealTarget(
                    e.id(),
                    now,
                    deal.id(),
                    writer.idOrNull(Organisation.class, "slug", e.organisation()),
                    writer.idOrNull(Asset.class, "slug", e.asset()),
                    e.shareMin(),
                    e.shareMax());
            writer.write(target, FactKind.DEAL_TARGET, e.citations());
        }
        for (var e : deal.parties()) {
            var organisation = writer.id(Organisation.class, "slug", e.organisation());
            var party = new DealParty(e.id(), now, deal.id(), organisation, e.role());
            writer.write(party, FactKind.DEAL_PARTY, e.citations());
        }
        int ordinal = 0;
        for (var e : deal.events()) {
            var event =
                    new DealEvent(e.id(), now, deal.id(), ++ordinal, e.stage(), date(e.occurred()), e.description());
            writer.write(event, FactKind.DEAL_EVENT, e.citations());
        }
        for (var e : deal.effects()) {
            var effect = new DealEffect(e.id(), now, deal.id(), e.kind(), e.description());
            writer.write(effect, FactKind.DEAL_EFFECT, e.citations());
        }
    }

    private static FuzzyDate date(String text) {
        return FuzzyDate.parseOrUndisclosed("date", text);
    }

    private static @Nullable FuzzyDate end(@Nullable String text) {
        return text == null ? null : date(text);
    }
}
