package org.kardan.suppliers.supply;

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

/** Recording and correcting that an asset makes a component. */
@GraphQLApi
public class SupplyCapabilityWriteApi {

    private final FactWriter writer;
    private final SupplyCapabilityForm form;

    SupplyCapabilityWriteApi(FactWriter writer, SupplyCapabilityForm form) {
        this.writer = writer;
        this.form = form;
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description("Records that an asset makes a component." + WriteWords.RECORDED)
    @RunOnVirtualThread
    public @Nullable SupplyCapability recordSupplyCapability(
            @NonNull @Name("input") @Description(WriteWords.INPUT) SupplyCapabilityInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.record(form, input, idempotencyKey);
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description("Corrects that an asset makes a component." + WriteWords.CORRECTED)
    @RunOnVirtualThread
    public @Nullable SupplyCapability correctSupplyCapability(
            @NonNull @Id @Name("id") @Description(WriteWords.FACT) String id,
            @Name("version") @Description(WriteWords.VERSION) int version,
            @NonNull @Name("input") @Description(WriteWords.CORRECTION) SupplyCapabilityInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.correct(form, id, version, input, idempotencyKey);
    }
}
