package org.kardan.suppliers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.suppliers.asset.AssetStatus;
import org.kardan.suppliers.asset.OperatingStatus;
import org.kardan.suppliers.component.Component;
import org.kardan.suppliers.deal.Deal;
import org.kardan.suppliers.deal.DealEvent;
import org.kardan.suppliers.deal.DealStage;
import org.kardan.suppliers.deal.terms.DealParty;
import org.kardan.suppliers.deal.terms.DealRole;
import org.kardan.suppliers.deal.terms.DealTarget;
import org.kardan.suppliers.restriction.Restriction;
import org.kardan.suppliers.supply.SupplyCapability;

/** Makes supply, deals and restrictions for one test, under ids of their own. */
@ApplicationScoped
public class SupplyFixture {

    private final EntityManager database;

    SupplyFixture(EntityManager database) {
        this.database = database;
    }

    /** A component with this code. */
    @Transactional
    public UUID component(String code) {
        var id = UUID.randomUUID();
        database.persist(new Component(id, code, code, null, null));
        return id;
    }

    /** That a plant makes so many units a year of a component; null: not published. */
    @Transactional
    public void makes(UUID plant, UUID component, @Nullable Integer low, @Nullable Integer high) {
        database.persist(new SupplyCapability(
                UUID.randomUUID(), Fixture.KNOWN, plant, component, low, high, FuzzyDate.UNDISCLOSED, null));
    }

    /** The status of a plant. */
    @Transactional
    public void status(UUID plant, OperatingStatus status) {
        database.persist(new AssetStatus(UUID.randomUUID(), Fixture.KNOWN, plant, status, FuzzyDate.UNDISCLOSED, null));
    }

    /** A deal about a share of an asset; the share is null where it is not published. */
    @Transactional
    public UUID dealAboutAsset(
            String slug, DealStage stage, @Nullable UUID seller, UUID acquirer, UUID asset, @Nullable Double share) {
        var deal = deal(slug, stage, seller, acquirer);
        database.persist(new DealTarget(UUID.randomUUID(), Fixture.KNOWN, deal, null, asset, share, share));
        return deal;
    }

    /** A deal about a share of an organisation. */
    @Transactional
    public UUID dealAboutOrganisation(
            String slug,
            DealStage stage,
            @Nullable UUID seller,
            UUID acquirer,
            UUID organisation,
            @Nullable Double share) {
        var deal = deal(slug, stage, seller, acquirer);
        database.persist(new DealTarget(UUID.randomUUID(), Fixture.KNOWN, deal, organisation, null, share, share));
        return deal;
    }

    private UUID deal(String slug, DealStage stage, @Nullable UUID seller, UUID acquirer) {
        var deal = UUID.randomUUID();
        database.persist(new Deal(deal, slug, slug));
        if (seller != null) {
            database.persist(new DealParty(UUID.randomUUID(), Fixture.KNOWN, deal, seller, DealRole.SELLER));
        }
        database.persist(new DealParty(UUID.randomUUID(), Fixture.KNOWN, deal, acquirer, DealRole.ACQUIRER));
        database.persist(
                new DealEvent(UUID.randomUUID(), Fixture.KNOWN, deal, 1, stage, FuzzyDate.UNDISCLOSED, "It began."));
        return deal;
    }

    /** A restriction on an organisation. */
    @Transactional
    public void restriction(UUID organisation, String programme) {
        database.persist(new Restriction(
                UUID.randomUUID(),
                Fixture.KNOWN,
                organisation,
                null,
                new Restriction.Listing("An authority", programme, null),
                FuzzyDate.UNDISCLOSED,
                null));
    }
}
