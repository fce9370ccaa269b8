package org.kardan.suppliers.change;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.graphql.InOrder;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.asset.AssetRepository;
import org.kardan.suppliers.component.Component;
import org.kardan.suppliers.component.ComponentRepository;
import org.kardan.suppliers.deal.Deal;
import org.kardan.suppliers.deal.DealRepository;
import org.kardan.suppliers.organisation.Organisation;
import org.kardan.suppliers.organisation.OrganisationRepository;

/** What a change belongs to: one of four kinds, told apart by its id. */
@GraphQLApi
public class SupplyChangeSubjects {

    private final OrganisationRepository organisations;
    private final AssetRepository assets;
    private final ComponentRepository components;
    private final DealRepository deals;

    SupplyChangeSubjects(
            OrganisationRepository organisations,
            AssetRepository assets,
            ComponentRepository components,
            DealRepository deals) {
        this.organisations = organisations;
        this.assets = assets;
        this.components = components;
        this.deals = deals;
    }

    @Description("The organisation it belongs to. Null: it belongs to something else.")
    @RunOnVirtualThread
    public List<@Nullable Organisation> organisation(@Source List<SupplyChange> of) {
        return subjects(of, organisations::byIds, Organisation::getId);
    }

    @Description("The asset it belongs to. Null: it belongs to something else.")
    @RunOnVirtualThread
    public List<@Nullable Asset> asset(@Source List<SupplyChange> of) {
        return subjects(of, assets::byIds, Asset::getId);
    }

    @Description("The component it belongs to. Null: it belongs to something else.")
    @RunOnVirtualThread
    public List<@Nullable Component> component(@Source List<SupplyChange> of) {
        return subjects(of, components::byIds, Component::getId);
    }

    @Description("The deal it belongs to. Null: it belongs to something else.")
    @RunOnVirtualThread
    public List<@Nullable Deal> deal(@Source List<SupplyChange> of) {
        return subjects(of, deals::byIds, Deal::getId);
    }

    private static <T> List<@Nullable T> subjects(
            List<SupplyChange> of, Function<Collection<UUID>, List<T>> byIds, Function<T, UUID> id) {
        var ids = of.stream().map(SupplyChange::subject).toList();
        return InOrder.one(ids, byIds.apply(InOrder.distinct(ids)), id);
    }
}
