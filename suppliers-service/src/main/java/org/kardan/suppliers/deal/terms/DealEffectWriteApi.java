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

/** Recording and correcting that somebody claims an effect of a deal. */
@GraphQLApi
public class DealEffectWriteApi {

    private final FactWriter writer;
    private final DealEffectForm form;

    DealEffectWriteApi(FactWriter writer, DealEffectForm form) {
        this.writer = writer;
        this.form = form;
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description("Records that somebody claims an effect of a deal." + WriteWords.RECORDED)
    @RunOnVirtualThread
    public @Nullable DealEffect recordDealEffect(
            @NonNull @Name("input") @Description(WriteWords.INPUT) DealEffectInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.record(form, input, idempotencyKey);
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description("Corrects that somebody claims an effect of a deal." + WriteWords.CORRECTED)
    @RunOnVirtualThread
    public @Nullable DealEffect correctDealEffect(
            @NonNull @Id @Name("id") @Description(WriteWords.FACT) String id,
            @Name("version") @Description(WriteWords.VERSION) int version,
            @NonNull @Name("input") @Description(WriteWords.CORRECTION) DealEffectInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.correct(form, id, version, input, idempotencyKey);
    }
}
