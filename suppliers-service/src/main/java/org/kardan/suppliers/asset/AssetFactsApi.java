package org.kardan.suppliers.asset;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
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

    @NonNull @Description("Whether it is in use: the recorded status that began last; UNKNOWN where none is recorded.")
    @RunOnVirtualThread
    public List<OperatingStatus> status(
            @Source List<Asset> of,
            @Name("asOf") @Description(Words.AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        return statuses(of, asOf, knownAt).stream()
                .map(status -> status == null ? OperatingStatus.UNKNOWN : status.getStatus())
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

    @NonNull @Description("What the operating status rests on; empty where none is recorded. At most 1 000.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> statusCitations(
            @Source List<Asset> of,
            @Name("asOf") @Description(Words.AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(Words.KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        return citations.ofEach(statuses(of, asOf, knownAt));
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

    private List<@Nullable AssetStatus> statuses(
            List<Asset> of, @Nullable LocalDate asOf, @Nullable OffsetDateTime knownAt) {
        var ids = ids(of);
        var found = statuses.ofAssets(InOrder.distinct(ids), Moment.of(asOf, knownAt));
        return InOrder.one(ids, found, AssetStatus::getAssetId);
    }

    private static List<java.util.UUID> ids(List<Asset> of) {
        return of.stream().map(Asset::getId).toList();
    }
}
