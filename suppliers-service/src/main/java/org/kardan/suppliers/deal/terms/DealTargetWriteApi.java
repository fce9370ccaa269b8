package org.kardan.suppliers.deal.terms;

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

/** Recording and correcting what a deal is about. */
@GraphQLApi
public class DealTargetWriteApi {

    private final FactWriter writer;
    private final DealTargetForm form;

    DealTargetWriteApi(FactWriter writer, DealTargetForm form) {
        this.writer = writer;
        this.form = form;
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description(
            "Records what a deal is about. CONFLICT when the deal has closed or been abandoned." + WriteWords.RECORDED)
    @RunOnVirtualThread
    public @Nullable DealTarget recordDealTarget(
            @NonNull @Name("input") @Description(WriteWords.INPUT) DealTargetInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.record(form, input, idempotencyKey);
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description("Corrects what a deal is about. CONFLICT when the deal has closed or been abandoned."
            + WriteWords.CORRECTED)
    @RunOnVirtualThread
    public @Nullable DealTarget correctDealTarget(
            @NonNull @Id @Name("id") @Description(WriteWords.FACT) String id,
            @Name("version") @Description(WriteWords.VERSION) int version,
            @NonNull @Name("input") @Description(WriteWords.CORRECTION) DealTargetInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.correct(form, id, version, input, idempotencyKey);
    }
}
