package org.kardan.suppliers.asset;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.access.Needs;
import org.kardan.kit.access.Role;
import org.kardan.kit.write.Given;
import org.kardan.kit.write.NewId;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.write.FactRows;
import org.kardan.suppliers.write.RowWriter;
import org.kardan.suppliers.write.RowWriter.RowTable;
import org.kardan.suppliers.write.Slug;
import org.kardan.suppliers.write.WriteWords;

/** Recording and correcting assets. */
@GraphQLApi
@Transactional
public class AssetWriteApi {

    private static final RowTable<Asset> TABLE = new RowTable<>("Asset", "assets", Asset.class, FactKind.ASSET);

    private final RowWriter writer;
    private final FactRows rows;
    private final AssetRepository assets;
    private final AssetPlacement placement;

    AssetWriteApi(RowWriter writer, FactRows rows, AssetRepository assets, AssetPlacement placement) {
        this.writer = writer;
        this.rows = rows;
        this.assets = assets;
        this.placement = placement;
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description(
            "Records an asset. Its names and operating statuses are facts, recorded each on its own. CONFLICT when the"
                    + " slug is taken." + WriteWords.RECORDED)
    @RunOnVirtualThread
    public @Nullable Asset recordAsset(
            @NonNull @Name("input") @Description(WriteWords.INPUT) AssetInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.record(TABLE, input, idempotencyKey, NewId::next, id -> placement.draft(id, input));
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description("Corrects an asset. The audit log keeps what it said before. CONFLICT when it would come to lie below"
            + " itself." + WriteWords.CORRECTED)
    @RunOnVirtualThread
    public @Nullable Asset correctAsset(
            @NonNull @Id @Name("asset") @Description(WriteWords.ASSET) String asset,
            @Name("version") @Description(WriteWords.VERSION) int version,
            @NonNull @Name("input") @Description(WriteWords.CORRECTION) AssetInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        var name = Given.text("name", input.name());
        var kind = Given.required("kind", input.kind());
        var place = placement.place(input);
        var found = assets.require(asset);
        Slug.unchanged(found.getSlug(), input.slug());
        var parent = placement.parent(found.getId(), input.parent());
        var address = Given.optionalText("address", input.address());
        return writer.correct(TABLE, found.getId(), version, input, idempotencyKey, id -> {
            rows.update(
                    "update Asset set name = ?1, kind = ?2, place.regionCode = ?3, place.country = ?4, place.latitude = ?5,"
                            + " place.longitude = ?6, parentId = ?7, address = ?9 where id = ?8",
                    name,
                    kind,
                    place.regionCode(),
                    place.country(),
                    place.latitude(),
                    place.longitude(),
                    parent,
                    id,
                    address);
            return id;
        });
    }
}
