package org.kardan.suppliers.asset;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.access.Needs;
import org.kardan.kit.access.Role;
import org.kardan.suppliers.write.FactWriter;
import org.kardan.suppliers.write.WriteWords;

/** Recording and correcting a name of an asset. */
@GraphQLApi
public class AssetNameWriteApi {

    private final FactWriter writer;
    private final AssetNameForm form;

    AssetNameWriteApi(FactWriter writer, AssetNameForm form) {
        this.writer = writer;
        this.form = form;
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description("Records a name of an asset." + WriteWords.RECORDED)
    @RunOnVirtualThread
    public @Nullable AssetName recordAssetName(
            @NonNull @Name("input") @Description(WriteWords.INPUT) AssetNameInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.record(form, input, idempotencyKey);
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description("Corrects a name of an asset." + WriteWords.CORRECTED)
    @RunOnVirtualThread
    public @Nullable AssetName correctAssetName(
            @NonNull @Id @Name("id") @Description(WriteWords.FACT) String id,
            @Name("version") @Description(WriteWords.VERSION) int version,
            @NonNull @Name("input") @Description(WriteWords.CORRECTION) AssetNameInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.correct(form, id, version, input, idempotencyKey);
    }
}
