package org.kardan.suppliers.write;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.write.Given;
import org.kardan.suppliers.evidence.Source;
import org.kardan.suppliers.evidence.SupplySourceInput;
import org.kardan.suppliers.write.RowWriter.RowTable;

/** Recording sources that facts of this service rest on. */
@GraphQLApi
public class SupplySourceApi {

    private static final RowTable<Source> TABLE = new RowTable<>("Source", "sources", Source.class, null);

    private final RowWriter writer;
    private final SourceDrafts drafts;

    SupplySourceApi(RowWriter writer, SourceDrafts drafts) {
        this.writer = writer;
        this.drafts = drafts;
    }

    @Mutation
    @Description("Records a source in this service. CONFLICT when the id or the code is taken." + WriteWords.RECORDED)
    @RunOnVirtualThread
    public @Nullable Source recordSupplySource(
            @NonNull @Name("input") @Description(WriteWords.INPUT) SupplySourceInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.record(
                TABLE, input, idempotencyKey, Given.optionalId("id", input.id()), id -> drafts.of(id, input));
    }
}
