package org.kardan.suppliers.foundation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.asset.AssetName;
import org.kardan.suppliers.asset.AssetStatus;
import org.kardan.suppliers.deal.Deal;
import org.kardan.suppliers.deal.DealEvent;
import org.kardan.suppliers.deal.terms.DealEffect;
import org.kardan.suppliers.deal.terms.DealParty;
import org.kardan.suppliers.deal.terms.DealTarget;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.fact.AnyFactRepository;
import org.kardan.suppliers.fact.Fact;
import org.kardan.suppliers.fact.SupplyFact;
import org.kardan.suppliers.organisation.Organisation;
import org.kardan.suppliers.organisation.OrganisationIdentifier;
import org.kardan.suppliers.organisation.OrganisationName;
import org.kardan.suppliers.ownership.OwnershipStake;
import org.kardan.suppliers.restriction.Restriction;
import org.kardan.suppliers.supply.SupplyCapability;

/** Fetches facts whose kind is known, by one statement for each kind among them. */
@ApplicationScoped
class AnySupplyFact {

    private final AnyFactRepository facts;

    AnySupplyFact(AnyFactRepository facts) {
        this.facts = facts;
    }

    /** The kind that is called so in the graph; null where it is none, as a source. */
    static Map<String, FactKind> kindsByType() {
        var kinds = new HashMap<String, FactKind>();
        for (var kind : FactKind.values()) {
            kinds.put(type(kind).getSimpleName(), kind);
        }
        return kinds;
    }

    /** The facts by id, as known at the moment; those that are not are left out. */
    Map<UUID, SupplyFact> fetch(Map<UUID, FactKind> kinds, Moment moment) {
        var byKind = new EnumMap<FactKind, List<UUID>>(FactKind.class);
        kinds.forEach((id, kind) ->
                byKind.computeIfAbsent(kind, unused -> new ArrayList<>()).add(id));
        var found = new HashMap<UUID, SupplyFact>();
        byKind.forEach((kind, ids) -> found.putAll(fetch(kind, ids, moment)));
        return found;
    }

    private Map<UUID, SupplyFact> fetch(FactKind kind, Collection<UUID> ids, Moment moment) {
        var found = new HashMap<UUID, SupplyFact>();
        switch (kind) {
            case ORGANISATION -> facts.rows(Organisation.class, ids).forEach(row -> found.put(row.getId(), row));
            case ASSET -> facts.rows(Asset.class, ids).forEach(row -> found.put(row.getId(), row));
            case DEAL -> facts.rows(Deal.class, ids).forEach(row -> found.put(row.getId(), row));
            default ->
                facts.byIds(type(kind).asSubclass(Fact.class), ids, moment)
                        .forEach(fact -> found.put(fact.getId(), (SupplyFact) fact));
        }
        return found;
    }

    static Class<? extends SupplyFact> type(FactKind kind) {
        return switch (kind) {
            case ORGANISATION -> Organisation.class;
            case ORGANISATION_NAME -> OrganisationName.class;
            case ORGANISATION_IDENTIFIER -> OrganisationIdentifier.class;
            case ASSET -> Asset.class;
            case ASSET_NAME -> AssetName.class;
            case ASSET_STATUS -> AssetStatus.class;
            case SUPPLY_CAPABILITY -> SupplyCapability.class;
            case OWNERSHIP_STAKE -> OwnershipStake.class;
            case DEAL -> Deal.class;
            case DEAL_TARGET -> DealTarget.class;
            case DEAL_PARTY -> DealParty.class;
            case DEAL_EVENT -> DealEvent.class;
            case DEAL_EFFECT -> DealEffect.class;
            case RESTRICTION -> Restriction.class;
        };
    }
}
