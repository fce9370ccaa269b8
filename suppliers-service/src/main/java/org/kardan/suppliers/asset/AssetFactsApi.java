package org.kardan.suppliers.asset;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.evidence.Citation;
import org.kardan.suppliers.evidence.Citations;
import org.kardan.suppliers.fact.Related;
import org.kardan.suppliers.fact.Words;

/** What is known of an asset: names, operating status, what it is part of, and the sources behind it. */
@GraphQLApi
public class AssetFactsApi {

    private final AssetRepository assets;
    private final AssetNameRepository names;
    private final AssetStatusRepository statuses;
    private final Citations citations;

    AssetFactsApi(
            AssetRepository assets, AssetNameRepository names, AssetStatusRepository statuses, Citations citations) {
        this.assets = assets;
        this.names = names;
        this.statuses = statuses;
        this.citations = citations;
    }

    @NonNull @Description("All recorded names, in several scripts, oldest record first. At most 1 000.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull AssetName>> names(
            @Source List<Asset> of, @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var ids = ids(of);
        return InOrder.many(ids, names.ofAssets(ids, Moment.of(null, knownAt)), AssetName::getAssetId);
    }

    @NonNull @Description(
            "Whether it is in use: the recorded status that began last, where the dates leave no doubt which one that is;"
                    + " UNKNOWN where none is recorded, or it may be one of several (`possibleStatuses`).")
    @RunOnVirtualThread
    public List<OperatingStatus> status(
            @Source List<Asset> of,
            @Name("asOf") @Description(Words.AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        return possible(of, asOf, knownAt).stream()
                .map(PossibleStatuses::certain)
                .toList();
    }

    @NonNull @Description(
            "What it may be in on the day, since dates are fuzzy: `status` alone where they leave no doubt, else each status that"
                    + " may be the one that began last, that one first; UNKNOWN among them where it may be in none that is recorded. A status that"
                    + " began on an undisclosed day began before all others, and had begun when it was first learnt of. At most 6.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull OperatingStatus>> possibleStatuses(
            @Source List<Asset> of,
            @Name("asOf") @Description(Words.AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        return possible(of, asOf, knownAt).stream()
                .map(statuses -> List.copyOf(statuses.all()))
                .toList();
    }

    @NonNull @Description("Every operating status that is recorded of it, with when it held; the one that began last at the end."
            + " At most 1 000.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull AssetStatus>> statuses(
            @Source List<Asset> of, @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var ids = ids(of);
        return InOrder.many(ids, statuses.everOfAssets(ids, Moment.of(null, knownAt)), AssetStatus::getAssetId);
    }

    @NonNull @Description(
            "What the operating status rests on, or each of those that it may be in; empty where none is recorded. At most 1 000.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> statusCitations(
            @Source List<Asset> of,
            @Name("asOf") @Description(Words.AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var possible = possible(of, asOf, knownAt);
        var rows = possible.stream()
                .flatMap(statuses -> statuses.recorded().stream())
                .toList();
        var ofRows = citations.ofEach(rows).iterator();
        return possible.stream()
                .map(statuses -> statuses.recorded().stream()
                        .flatMap(one -> ofRows.next().stream())
                        .toList())
                .toList();
    }

    @Description("The asset it is part of. Null: it stands alone, as far as is recorded.")
    @RunOnVirtualThread
    public List<@Nullable Asset> parent(@Source List<Asset> of) {
        return Related.ofRow(of, Asset::getParentId, assets::referred, Asset::getId);
    }

    @NonNull @Description("The sources that there is such an asset, where they say it is, and how firmly. At most 1 000.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> citations(@Source List<Asset> of) {
        return citations.ofIds(ids(of));
    }

    private List<PossibleStatuses> possible(
            List<Asset> of, @Nullable LocalDate asOf, @Nullable OffsetDateTime knownAt) {
        var ids = ids(of);
        var found = statuses.possible(ids, Moment.of(asOf, knownAt));
        return ids.stream().map(id -> Objects.requireNonNull(found.get(id))).toList();
    }

    private static List<java.util.UUID> ids(List<Asset> of) {
        return of.stream().map(Asset::getId).toList();
    }
}
