package org.kardan.suppliers.asset;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.page.Cursor;
import org.kardan.kit.page.Page;
import org.kardan.kit.page.PageInfo;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.page.Placed;
import org.kardan.suppliers.fact.Words;

/** A page of assets, by slug. */
@Description("A page of assets, sorted by slug.")
public record AssetConnection(
        @NonNull @Description(Words.EDGES) List<@NonNull AssetEdge> edges,

        @NonNull @Description(Words.PAGE_INFO) PageInfo pageInfo,

        @Ignore AssetFilter filter) {

    /** All versions of an asset. */
    static AssetConnection ofVersions(List<Placed<Asset>> rows, PageRequest request, UUID asset) {
        var page = Page.of(rows, request);
        return new AssetConnection(page.edges(AssetEdge::new), page.info(), AssetFilter.versions(asset));
    }

    static AssetConnection of(List<Asset> rows, PageRequest request, AssetFilter filter) {
        var page = Page.of(rows, request, asset -> Cursor.of(asset.getSlug()));
        return new AssetConnection(page.edges(AssetEdge::new), page.info(), filter);
    }
}
