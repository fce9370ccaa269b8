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

/** Recording and correcting who sells or acquires in a deal. */
@GraphQLApi
public class DealPartyWriteApi {

    private final FactWriter writer;
    private final DealPartyForm form;

    DealPartyWriteApi(FactWriter writer, DealPartyForm form) {
        this.writer = writer;
        this.form = form;
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description(
            "Records who sells or acquires in a deal. CONFLICT when the deal has closed or been abandoned, or has a seller already."
                    + WriteWords.RECORDED)
    @RunOnVirtualThread
    public @Nullable DealParty recordDealParty(
            @NonNull @Name("input") @Description(WriteWords.INPUT) DealPartyInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.record(form, input, idempotencyKey);
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description(
            "Corrects who sells or acquires in a deal. CONFLICT when the deal has closed or been abandoned, or has a seller already."
                    + WriteWords.CORRECTED)
    @RunOnVirtualThread
    public @Nullable DealParty correctDealParty(
            @NonNull @Id @Name("id") @Description(WriteWords.FACT) String id,
            @Name("version") @Description(WriteWords.VERSION) int version,
            @NonNull @Name("input") @Description(WriteWords.CORRECTION) DealPartyInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.correct(form, id, version, input, idempotencyKey);
    }
}
