package org.kardan.suppliers.exposure.project;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.read.AtMoments;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.asset.AssetRepository;
import org.kardan.suppliers.deal.Deal;
import org.kardan.suppliers.exposure.Maker;
import org.kardan.suppliers.exposure.OpenDeals;
import org.kardan.suppliers.organisation.Organisation;
import org.kardan.suppliers.organisation.OrganisationRepository;
import org.kardan.suppliers.restriction.Restriction;
import org.kardan.suppliers.restriction.RestrictionRepository;

/** What the parts of an exposure lead to: deals, restrictions and owners, one statement or two for all of them. */
@GraphQLApi
public class ExposurePartsApi {

    private static final String AT_STAKE =
            " An open deal touches a source when the source itself, an asset that it is part of, or an"
                    + " organisation that holds an interest in it at any distance is a target of the deal, all at"
                    + " the moment of the exposure. What may be no source on the day, since a date is fuzzy, need not be touched.";

    private final OpenDeals openDeals;
    private final RestrictionRepository restrictions;
    private final OrganisationRepository organisations;
    private final AssetRepository assets;

    ExposurePartsApi(
            OpenDeals openDeals,
            RestrictionRepository restrictions,
            OrganisationRepository organisations,
            AssetRepository assets) {
        this.openDeals = openDeals;
        this.restrictions = restrictions;
        this.organisations = organisations;
        this.assets = assets;
    }

    @NonNull @Description("The needed components that have a source, and whose every source an open deal touches." + AT_STAKE
            + " At most 1 000." + " Where `complete` is false of a component, it may be missing.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull ComponentExposure>> componentsInOpenDeals(@Source List<SupplyExposure> of) {
        var components = of.stream().map(SupplyExposure::getComponents).toList();
        var deals = deals(components.stream().flatMap(List::stream).toList());
        return components.stream()
                .map(ofProject -> ofProject.stream()
                        .filter(component -> everySourceTouched(component, deals))
                        .toList())
                .toList();
    }

    @NonNull @Description("Whether it has a source, and an open deal touches every one." + AT_STAKE)
    @RunOnVirtualThread
    public List<Boolean> everySourceInOpenDeal(@Source List<ComponentExposure> of) {
        var deals = deals(of);
        return of.stream()
                .map(component -> everySourceTouched(component, deals))
                .toList();
    }

    @NonNull @Description("The open deals that touch a source of it, by slug." + AT_STAKE + " At most 10 000.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Deal>> openDeals(@Source List<ComponentExposure> of) {
        var deals = deals(of);
        return of.stream()
                .map(component -> component.makers().stream()
                        .flatMap(maker -> touching(component, maker, deals).stream())
                        .distinct()
                        .sorted(Comparator.comparing(Deal::getSlug))
                        .toList())
                .toList();
    }

    @NonNull @Description(
            "The recorded restrictions on the sources, on what they are part of and on everybody above them, at any distance and by any interest."
                    + " At most 10 000.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull RestrictionInChain>> restrictions(@Source List<SupplyExposure> of) {
        var byMoment = of.stream()
                .collect(Collectors.groupingBy(exposure -> exposure.getSupply().moment()));
        Map<Moment, List<Restriction>> recorded = new HashMap<>();
        byMoment.forEach((moment, exposures) -> recorded.put(moment, recorded(exposures, moment)));
        return of.stream()
                .map(exposure -> new RestrictionsAbove(
                                exposure.getSupply().above(),
                                recorded.get(exposure.getSupply().moment()))
                        .of(codes(exposure), exposure.getSupply(), List.of()))
                .toList();
    }

    private List<Restriction> recorded(List<SupplyExposure> exposures, Moment moment) {
        var subjects = exposures.stream()
                .flatMap(exposure -> exposure.getComponents().stream())
                .flatMap(component -> component.makers().stream().map(component::chain))
                .flatMap(List::stream)
                .toList();
        return subjects.isEmpty() ? List.of() : restrictions.on(InOrder.distinct(subjects), moment);
    }

    @Name("owner")
    @Description("The owner, for ONE_ULTIMATE_OWNER. Null otherwise.")
    @RunOnVirtualThread
    public List<@Nullable Organisation> ownerOfPoint(@Source List<SinglePointOfFailure> of) {
        return organisations(of.stream().map(SinglePointOfFailure::ownerId).toList());
    }

    @Description(
            "The organisation the restriction is on. Null: it is on the source itself, or on the asset `asPartOf`.")
    @RunOnVirtualThread
    public List<@Nullable Organisation> restricted(@Source List<RestrictionInChain> of) {
        return AtMoments.one(
                of,
                ExposurePartsApi::momentOf,
                one -> one.restriction().getOrganisationId(),
                organisations::referred,
                Organisation::getId);
    }

    @Description(
            "The asset that the source is part of and by which the restriction reaches it: it is on that asset; or the source has no"
                    + " owner of its own, and is owned as that asset is. Null: it reaches the source itself.")
    @RunOnVirtualThread
    public List<@Nullable Asset> asPartOf(@Source List<RestrictionInChain> of) {
        return AtMoments.one(
                of, ExposurePartsApi::momentOf, RestrictionInChain::asPartOfId, assets::referred, Asset::getId);
    }

    private static OffsetDateTime momentOf(RestrictionInChain reaching) {
        return reaching.restriction().getReadAt().knownAt();
    }

    private List<@Nullable Organisation> organisations(List<? extends @Nullable UUID> ids) {
        return InOrder.one(ids, organisations.byIds(InOrder.distinct(ids)), Organisation::getId);
    }

    private static List<String> codes(SupplyExposure exposure) {
        return exposure.getComponents().stream().map(ComponentExposure::getCode).toList();
    }

    /** By the moment of the exposure, and by what the deals are about. */
    private Map<Moment, Map<UUID, List<Deal>>> deals(List<ComponentExposure> components) {
        Map<Moment, Map<UUID, List<Deal>>> deals = new HashMap<>();
        components.stream()
                .collect(Collectors.groupingBy(ComponentExposure::moment))
                .forEach((moment, ofMoment) -> deals.put(moment, dealsAt(moment, ofMoment)));
        return deals;
    }

    private Map<UUID, List<Deal>> dealsAt(Moment moment, List<ComponentExposure> components) {
        var subjects = components.stream()
                .flatMap(component -> component.makers().stream().map(component::chain))
                .flatMap(List::stream)
                .toList();
        return subjects.isEmpty() ? Map.of() : openDeals.about(subjects, moment);
    }

    private static boolean everySourceTouched(ComponentExposure component, Map<Moment, Map<UUID, List<Deal>>> deals) {
        var touched = component.makers().stream()
                .collect(Collectors.partitioningBy(
                        maker -> !touching(component, maker, deals).isEmpty()));
        return !touched.get(true).isEmpty() && touched.get(false).stream().allMatch(Maker::mayBeNone);
    }

    private static List<Deal> touching(
            ComponentExposure component, Maker maker, Map<Moment, Map<UUID, List<Deal>>> deals) {
        var atMoment = deals.getOrDefault(component.moment(), Map.of());
        return component.chain(maker).stream()
                .flatMap(subject -> atMoment.getOrDefault(subject, List.of()).stream())
                .toList();
    }
}
