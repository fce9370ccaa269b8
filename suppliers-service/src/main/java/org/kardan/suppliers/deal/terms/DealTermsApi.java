package org.kardan.suppliers.deal.terms;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.asset.AssetTree;
import org.kardan.suppliers.deal.Deal;
import org.kardan.suppliers.deal.DealLists;
import org.kardan.suppliers.fact.Words;
import org.kardan.suppliers.organisation.Organisation;
import org.kardan.suppliers.organisation.OrganisationRepository;

/** What deals are about and who takes part in them; and from an asset, the deals about it. */
@GraphQLApi
public class DealTermsApi {

    private final DealLists deals;
    private final DealTargetRepository targets;
    private final DealPartyRepository parties;
    private final DealEffectRepository effects;
    private final OrganisationRepository organisations;
    private final AssetTree tree;

    DealTermsApi(
            DealLists deals,
            DealTargetRepository targets,
            DealPartyRepository parties,
            DealEffectRepository effects,
            OrganisationRepository organisations,
            AssetTree tree) {
        this.deals = deals;
        this.targets = targets;
        this.parties = parties;
        this.effects = effects;
        this.organisations = organisations;
        this.tree = tree;
    }

    @Name("targets")
    @NonNull @Description("What it is about. At most 1 000.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull DealTarget>> targets(
            @Source List<Deal> of, @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var ids = ids(of);
        return InOrder.many(ids, targets.ofDeals(ids, Moment.of(null, knownAt)), DealTarget::getDealId);
    }

    @NonNull @Description("Who sells and who buys, with the sources that say so. At most 1 000.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull DealParty>> parties(
            @Source List<Deal> of, @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        return partiesOf(ids(of), knownAt);
    }

    @Description("Who sells. Null: not stated. Its sources are in `parties`.")
    @RunOnVirtualThread
    public List<@Nullable Organisation> seller(
            @Source List<Deal> of, @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        return organisations(of, knownAt, DealRole.SELLER).stream()
                .<@Nullable Organisation>map(sellers -> sellers.isEmpty() ? null : sellers.getFirst())
                .toList();
    }

    @NonNull @Description("Who buys; a group of buyers that nobody names is one too. Their sources are in `parties`."
            + " At most 1 000.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Organisation>> acquirers(
            @Source List<Deal> of, @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        return organisations(of, knownAt, DealRole.ACQUIRER);
    }

    @NonNull @Description("What others claim it would lead to. At most 1 000.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull DealEffect>> claimedEffects(
            @Source List<Deal> of, @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var ids = ids(of);
        return InOrder.many(ids, effects.ofDeals(ids, Moment.of(null, knownAt)), DealEffect::getDealId);
    }

    @Name("deals")
    @NonNull @Description(
            "The deals of which it, or an asset that it is part of, is a target, by slug: `targets` says which. Those about its"
                    + " owners are not among them."
                    + " At most 1 000.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Deal>> dealsAboutAsset(
            @Source List<Asset> of,
            @Name("open") @Description(Words.OPEN) @Nullable Boolean open,
            @Name("asOf") @Description(Words.AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var moment = Moment.of(asOf, knownAt);
        var lines = tree.above(of, moment.knownAt());
        var about = targets.ofAssets(lines.of(of.stream().map(Asset::getId).toList()), moment);
        var found = deals.byIds(
                InOrder.distinct(about.stream().map(DealTarget::getDealId).toList()), open, moment);
        return of.stream()
                .map(asset -> lines.of(asset.getId()))
                .map(line -> about.stream()
                        .filter(target -> line.contains(target.getAssetId()))
                        .map(DealTarget::getDealId)
                        .toList())
                .map(ids -> found.stream()
                        .filter(deal -> ids.contains(deal.getId()))
                        .toList())
                .toList();
    }

    private List<List<Organisation>> organisations(List<Deal> of, @Nullable OffsetDateTime knownAt, DealRole role) {
        var members = partiesOf(ids(of), knownAt).stream()
                .map(ofDeal -> ofDeal.stream()
                        .filter(party -> party.getRole() == role)
                        .map(DealParty::getOrganisationId)
                        .toList())
                .toList();
        var found = organisations.referred(
                InOrder.distinct(members.stream().flatMap(List::stream).toList()),
                Moment.of(null, knownAt).knownAt());
        return members.stream()
                .map(ids -> InOrder.one(ids, found, Organisation::getId).stream()
                        .filter(Objects::nonNull)
                        .toList())
                .toList();
    }

    private List<List<DealParty>> partiesOf(List<UUID> ids, @Nullable OffsetDateTime knownAt) {
        return InOrder.many(ids, parties.ofDeals(ids, Moment.of(null, knownAt)), DealParty::getDealId);
    }

    private static List<UUID> ids(List<Deal> of) {
        return of.stream().map(Deal::getId).toList();
    }
}
