package org.kardan.suppliers.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.transfer.TransferCatalogue;
import org.kardan.kit.transfer.TransferLine;
import org.kardan.kit.transfer.TransferType;
import org.kardan.kit.write.Foreseen;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.asset.AssetRepository;
import org.kardan.suppliers.component.ComponentRepository;
import org.kardan.suppliers.deal.Deal;
import org.kardan.suppliers.deal.DealRepository;
import org.kardan.suppliers.evidence.SourceRepository;
import org.kardan.suppliers.organisation.Organisation;
import org.kardan.suppliers.organisation.OrganisationRepository;
import org.kardan.suppliers.ownership.StakeTotals;
import org.kardan.suppliers.write.MergeGate;

/** All types of this service as lines. */
@ApplicationScoped
class SuppliersTransfer implements TransferCatalogue {

    private static final Set<String> OF_OPEN_DEALS = Set.of("DealTarget", "DealParty", "DealEvent");

    private final List<TransferType> types = new ArrayList<>();
    private final SourceRepository sources;
    private final OrganisationRepository organisations;
    private final AssetRepository assets;
    private final ComponentRepository components;
    private final DealRepository deals;
    private final StakeTotals totals;
    private final MergeGate gate;

    SuppliersTransfer(
            CatalogueLines catalogue,
            SupplyFactLines facts,
            DealLines dealLines,
            SourceRepository sources,
            OrganisationRepository organisations,
            AssetRepository assets,
            ComponentRepository components,
            DealRepository deals,
            StakeTotals totals,
            MergeGate gate) {
        this.sources = sources;
        this.organisations = organisations;
        this.assets = assets;
        this.components = components;
        this.deals = deals;
        this.totals = totals;
        this.gate = gate;
        types.addAll(catalogue.types());
        types.addAll(facts.types());
        types.addAll(dealLines.types());
    }

    @Override
    public List<TransferType> types() {
        return types;
    }

    @Override
    public void foresee(Foreseen foreseen, List<TransferLine> lines) {
        gate.pass();
        Map<String, Set<String>> keys = new HashMap<>();
        lines.forEach(line -> collect(keys, line.type().name(), line.fields()));
        foresee(keys, foreseen, sources::foresee, "source", "derivedFrom");
        foresee(keys, foreseen, organisations::foresee, "owner", "organisation", "mergedInto");
        foresee(keys, foreseen, assets::foresee, "asset", "Asset.parent");
        foresee(keys, foreseen, components::foresee, "component", "Component.parent");
        foresee(keys, foreseen, deals::foresee, "deal");
        var open = new HashSet<UUID>();
        var owned = new HashSet<UUID>();
        for (var line : lines) {
            if (OF_OPEN_DEALS.contains(line.type().name())) {
                found(Deal.class, line.text("deal")).map(Deal::getId).ifPresent(open::add);
            } else if (line.type().name().equals("OwnershipStake")) {
                found(Organisation.class, line.text("organisation"))
                        .map(Organisation::getId)
                        .ifPresent(owned::add);
                found(Asset.class, line.text("asset")).map(Asset::getId).ifPresent(owned::add);
            }
        }
        if (!open.isEmpty()) {
            deals.foreseeProgress(foreseen, open);
        }
        if (!owned.isEmpty()) {
            totals.foresee(foreseen, owned);
        }
    }

    @Override
    public Map<Object, String> excesses(Connection connection, Collection<Object> subjects) throws SQLException {
        return StakeTotals.excesses(connection, subjects);
    }

    private static <T> Optional<T> found(Class<T> type, @Nullable String key) {
        return key == null ? Optional.empty() : Foreseen.ask(type, key, Optional::empty);
    }

    private static void foresee(
            Map<String, Set<String>> keys,
            Foreseen foreseen,
            BiConsumer<Foreseen, Collection<String>> lookUp,
            String... fields) {
        var given = new HashSet<String>();
        for (var field : fields) {
            given.addAll(keys.getOrDefault(field, Set.of()));
        }
        if (!given.isEmpty()) {
            lookUp.accept(foreseen, given);
        }
    }

    /** All texts of a line by their field: one name refers to things of one kind wherever it stands, but for {@code parent}. */
    private static void collect(Map<String, Set<String>> keys, String type, JsonNode node) {
        for (var field : node.properties()) {
            if (field.getValue().isTextual()) {
                var name = field.getKey().equals("parent") ? type + ".parent" : field.getKey();
                keys.computeIfAbsent(name, unused -> new HashSet<>())
                        .add(field.getValue().textValue());
            }
            field.getValue().forEach(element -> collect(keys, type, element));
        }
    }
}
