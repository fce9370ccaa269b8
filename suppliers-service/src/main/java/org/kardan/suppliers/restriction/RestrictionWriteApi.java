package org.kardan.suppliers.restriction;

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

/** Recording and correcting that an authority lists an organisation or an asset. */
@GraphQLApi
public class RestrictionWriteApi {

    private final FactWriter writer;
    private final RestrictionForm form;

    RestrictionWriteApi(FactWriter writer, RestrictionForm form) {
        this.writer = writer;
        this.form = form;
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description("Records that an authority lists an organisation or an asset." + WriteWords.RECORDED)
    @RunOnVirtualThread
    public @Nullable Restriction recordRestriction(
            @NonNull @Name("input") @Description(WriteWords.INPUT) RestrictionInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.record(form, input, idempotencyKey);
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description("Corrects that an authority lists an organisation or an asset." + WriteWords.CORRECTED)
    @RunOnVirtualThread
    public @Nullable Restriction correctRestriction(
            @NonNull @Id @Name("id") @Description(WriteWords.FACT) String id,
            @Name("version") @Description(WriteWords.VERSION) int version,
            @NonNull @Name("input") @Description(WriteWords.CORRECTION) RestrictionInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.correct(form, id, version, input, idempotencyKey);
    }
}
