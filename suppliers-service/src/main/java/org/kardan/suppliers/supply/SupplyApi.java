package org.kardan.suppliers.supply;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.asset.AssetRepository;
import org.kardan.suppliers.asset.Region;
import org.kardan.suppliers.component.Component;
import org.kardan.suppliers.component.ComponentRepository;
import org.kardan.suppliers.evidence.Citation;
import org.kardan.suppliers.evidence.Citations;
import org.kardan.suppliers.fact.Keys;
import org.kardan.suppliers.fact.Related;
import org.kardan.suppliers.fact.Words;
import org.kardan.suppliers.supply.SupplyCapabilityConnection.InRegion;
import org.kardan.suppliers.supply.SupplyCapabilityConnection.Makers;

/** Who makes what, from the asset's side and from the component's. */
@GraphQLApi
public class SupplyApi {

    private final SupplyCapabilityRepository capabilities;
    private final AssetRepository assets;
    private final ComponentRepository components;
    private final Citations citations;

    SupplyApi(
            SupplyCapabilityRepository capabilities,
            AssetRepository assets,
            ComponentRepository components,
            Citations citations) {
        this.capabilities = capabilities;
        this.assets = assets;
        this.components = components;
        this.citations = citations;
    }

    @NonNull @Description("What it is recorded as making. Empty where no source says anything: not the same as making nothing."
            + " At most 1 000.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull SupplyCapability>> makes(
            @Source List<Asset> of,
            @Name("asOf") @Description(Words.AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var ids = of.stream().map(Asset::getId).toList();
        return InOrder.many(ids, capabilities.ofAssets(ids, Moment.of(asOf, knownAt)), SupplyCapability::getAssetId);
    }

    @NonNull @Description(
            "The assets recorded as making it, oldest record first; those that make a part of it are not among them."
                    + " BAD_USER_INPUT for a page size that is not 1 to 100 or a foreign cursor.")
    @RunOnVirtualThread
    public List<SupplyCapabilityConnection> makers(
            @Source List<Component> of,
            @Name("asOf") @Description(Words.AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt,
            @Name("first") @Description(Words.FIRST) @Nullable Integer first,
            @Name("after") @Description(Words.AFTER) @Nullable String after,
            @Name("last") @Description(Words.LAST) @Nullable Integer last,
            @Name("before") @Description(Words.BEFORE) @Nullable String before) {
        var request = PageRequest.of(first, after, last, before);
        var moment = Moment.of(asOf, knownAt);
        var ids = of.stream().map(Component::getId).toList();
        var found = capabilities.pageOfComponents(ids, moment, request);
        var pages = InOrder.many(ids, found, SupplyCapability::getComponentId).iterator();
        return ids.stream()
                .map(id -> SupplyCapabilityConnection.of(pages.next(), request, new Makers(id, null, moment)))
                .toList();
    }

    @Name("makers")
    @Description(
            "The assets in the region that are recorded as making a component, oldest record first; none where there is no"
                    + " such component. BAD_USER_INPUT for a page size that is not 1 to 100 or a foreign cursor."
                    + " Null, with an error: suppliers-service could not be asked.")
    @RunOnVirtualThread
    public List<SupplyCapabilityConnection> makersInRegions(
            @Source List<Region> of,
            @NonNull @Id @Name("component") @Description("The component's code, for example `SEATS`.") String component,
            @Name("asOf") @Description(Words.AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt,
            @Name("first") @Description(Words.FIRST) @Nullable Integer first,
            @Name("after") @Description(Words.AFTER) @Nullable String after,
            @Name("last") @Description(Words.LAST) @Nullable Integer last,
            @Name("before") @Description(Words.BEFORE) @Nullable String before) {
        var request = PageRequest.of(first, after, last, before);
        var moment = Moment.of(asOf, knownAt);
        var codes = of.stream().map(Region::code).toList();
        var pages = capabilities.pageOfRegions(InOrder.distinct(codes), component, moment, request);
        return codes.stream()
                .map(code -> SupplyCapabilityConnection.of(
                        pages.getOrDefault(code, List.of()),
                        request,
                        new Makers(null, new InRegion(code, component), moment)))
                .toList();
    }

    @NonNull @Description(Words.TOTAL_COUNT)
    @RunOnVirtualThread
    public List<Integer> totalCount(@Source List<SupplyCapabilityConnection> connections) {
        var counts = new HashMap<Makers, Integer>();
        connections.stream()
                .map(SupplyCapabilityConnection::makers)
                .distinct()
                .collect(Collectors.groupingBy(Makers::moment))
                .forEach((moment, group) -> counts.putAll(capabilities.counts(group, moment)));
        return connections.stream()
                .map(connection -> counts.get(connection.makers()))
                .toList();
    }

    @NonNull @Description("The asset that makes it.")
    @RunOnVirtualThread
    public List<@Nullable Asset> asset(@Source List<SupplyCapability> of) {
        return Related.row(of, SupplyCapability::getAssetId, assets::referred, Asset::getId);
    }

    @NonNull @Description("What it makes.")
    @RunOnVirtualThread
    public List<@Nullable Component> component(@Source List<SupplyCapability> of) {
        return Related.row(of, SupplyCapability::getComponentId, components::referred, Component::getId);
    }

    @NonNull @Description(Words.CITATIONS)
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> citations(@Source List<SupplyCapability> of) {
        return citations.ofEach(of);
    }

    @Resolver
    @RunOnVirtualThread
    public List<@Nullable SupplyCapability> supplyCapabilityById(@Name("id") List<String> id) {
        var ids = Keys.uuids(id);
        return InOrder.one(ids, capabilities.byIds(InOrder.distinct(ids)), SupplyCapability::getId);
    }
}
