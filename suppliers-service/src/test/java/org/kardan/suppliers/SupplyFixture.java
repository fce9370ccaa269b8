package org.kardan.suppliers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.kardan.suppliers.ownership.OwnershipStake;
import org.kardan.suppliers.ownership.OwnershipStake.Share;
import org.kardan.suppliers.ownership.OwnershipStake.Subject;
import org.kardan.suppliers.ownership.graph.InterestType;
import org.kardan.suppliers.restriction.Restriction;
import org.kardan.suppliers.supply.SupplyCapability;

/** Makes supply, deals and restrictions for one test, under ids of their own. */
@ApplicationScoped
public class SupplyFixture {

    private static final List<String> FACTS = List.of(
            "ownership_stakes",
            "deal_events",
            "deal_targets",
            "deal_parties",
            "deal_moves",
            "deals",
            "supply_capabilities",
            "asset_statuses",
            "restrictions",
            "citations",
            "audit_entries",
            "idempotency_keys");

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

    /** A status of a plant, for a time; {@code validTo} null: it still holds. */
    @Transactional
    public void status(UUID plant, OperatingStatus status, String validFrom, @Nullable String validTo) {
        database.persist(new AssetStatus(
                UUID.randomUUID(),
                Fixture.KNOWN,
                plant,
                status,
                FuzzyDate.parseOrUndisclosed("validFrom", validFrom),
                validTo == null ? null : FuzzyDate.parseOrUndisclosed("validTo", validTo)));
    }

    /** A deal about a share of an asset; the share is null where it is not published. */
    @Transactional
    public UUID dealAboutAsset(
            String slug, DealStage stage, @Nullable UUID seller, UUID acquirer, UUID asset, @Nullable Double share) {
        var deal = deal(slug, stage, seller, List.of(acquirer));
        target(deal, new Subject(null, asset), new Share(share, share));
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
        var deal = deal(slug, stage, seller, List.of(acquirer));
        target(deal, new Subject(organisation, null), new Share(share, share));
        return deal;
    }

    /** A deal about nothing yet. */
    @Transactional
    public UUID deal(String slug, DealStage stage, @Nullable UUID seller, List<UUID> acquirers) {
        var deal = UUID.randomUUID();
        var row = new Deal(deal, slug, slug);
        row.knownSince(Fixture.KNOWN);
        database.persist(row);
        if (seller != null) {
            database.persist(new DealParty(UUID.randomUUID(), Fixture.KNOWN, deal, seller, DealRole.SELLER));
        }
        acquirers.forEach(acquirer ->
                database.persist(new DealParty(UUID.randomUUID(), Fixture.KNOWN, deal, acquirer, DealRole.ACQUIRER)));
        database.persist(
                new DealEvent(UUID.randomUUID(), Fixture.KNOWN, deal, 1, stage, FuzzyDate.UNDISCLOSED, "It began."));
        return deal;
    }

    /** That a deal is about so much of an organisation or asset. */
    @Transactional
    public void target(UUID deal, Subject subject, Share share) {
        database.persist(new DealTarget(
                UUID.randomUUID(),
                Fixture.KNOWN,
                deal,
                subject.organisation(),
                subject.asset(),
                share.min(),
                share.max()));
    }

    /** A stake of any kind since a day. */
    @Transactional
    public void stake(UUID owner, Subject subject, InterestType interest, Share share, String since) {
        var begin = FuzzyDate.parseOrUndisclosed("since", since);
        database.persist(
                new OwnershipStake(UUID.randomUUID(), Fixture.KNOWN, owner, subject, interest, share, begin, null));
    }

    /** A restriction on an organisation. */
    public void restriction(UUID organisation, String programme) {
        restriction(new Subject(organisation, null), programme);
    }

    /** A restriction on an organisation or asset. */
    @Transactional
    public void restriction(Subject subject, String programme) {
        database.persist(new Restriction(
                UUID.randomUUID(),
                Fixture.KNOWN,
                subject.organisation(),
                subject.asset(),
                new Restriction.Listing("An authority", programme, null),
                FuzzyDate.UNDISCLOSED,
                null));
    }

    /** What all tables of facts, and the log of changes, hold, as a number for each that changes with any row. */
    @Transactional
    public Map<String, Object> facts() {
        Map<String, Object> facts = new TreeMap<>();
        for (var table : FACTS) {
            facts.put(
                    table,
                    database.createNativeQuery(
                                    "select count(*) || ':' || coalesce(sum(hashtext(cast(t as text))), 0) from %s t"
                                            .formatted(table))
                            .getSingleResult());
        }
        return facts;
    }
}
