package org.kardan.suppliers.organisation;

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

/** Recording and correcting what a register calls an organisation. */
@GraphQLApi
public class OrganisationIdentifierWriteApi {

    private final FactWriter writer;
    private final OrganisationIdentifierForm form;

    OrganisationIdentifierWriteApi(FactWriter writer, OrganisationIdentifierForm form) {
        this.writer = writer;
        this.form = form;
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description("Records what a register calls an organisation." + WriteWords.RECORDED)
    @RunOnVirtualThread
    public @Nullable OrganisationIdentifier recordOrganisationIdentifier(
            @NonNull @Name("input") @Description(WriteWords.INPUT) OrganisationIdentifierInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.record(form, input, idempotencyKey);
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description("Corrects what a register calls an organisation." + WriteWords.CORRECTED)
    @RunOnVirtualThread
    public @Nullable OrganisationIdentifier correctOrganisationIdentifier(
            @NonNull @Id @Name("id") @Description(WriteWords.FACT) String id,
            @Name("version") @Description(WriteWords.VERSION) int version,
            @NonNull @Name("input") @Description(WriteWords.CORRECTION) OrganisationIdentifierInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.correct(form, id, version, input, idempotencyKey);
    }
}
