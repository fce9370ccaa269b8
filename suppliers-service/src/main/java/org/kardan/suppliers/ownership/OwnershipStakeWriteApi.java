package org.kardan.suppliers.ownership;

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

/** Recording and correcting that an organisation holds an interest in another one or in an asset. */
@GraphQLApi
public class OwnershipStakeWriteApi {

    private final FactWriter writer;
    private final OwnershipStakeForm form;

    OwnershipStakeWriteApi(FactWriter writer, OwnershipStakeForm form) {
        this.writer = writer;
        this.form = form;
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description(
            "Records that an organisation holds an interest in another one or in an asset. CONFLICT where the shares of one kind in the subject would add up to more than 1 on a day, counting the minimum of each range,"
                    + " and, naming it, where a stake that is believed says the same: owner, subject, interest, share and dates."
                    + WriteWords.RECORDED)
    @RunOnVirtualThread
    public @Nullable OwnershipStake recordOwnershipStake(
            @NonNull @Name("input") @Description(WriteWords.INPUT) OwnershipStakeInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.record(form, input, idempotencyKey);
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description(
            "Corrects that an organisation holds an interest in another one or in an asset. CONFLICT where the shares of one kind in the subject would add up to more than 1 on a day, counting the minimum of each range,"
                    + " and, naming it, where a stake that is believed says the same: owner, subject, interest, share and dates."
                    + WriteWords.CORRECTED)
    @RunOnVirtualThread
    public @Nullable OwnershipStake correctOwnershipStake(
            @NonNull @Id @Name("id") @Description(WriteWords.FACT) String id,
            @Name("version") @Description(WriteWords.VERSION) int version,
            @NonNull @Name("input") @Description(WriteWords.CORRECTION) OwnershipStakeInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.correct(form, id, version, input, idempotencyKey);
    }
}
