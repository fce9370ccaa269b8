package org.kardan.suppliers.write;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.write.Given;
import org.kardan.suppliers.evidence.Source;
import org.kardan.suppliers.evidence.SourceRepository;
import org.kardan.suppliers.evidence.SupplySourceInput;
import org.kardan.suppliers.write.RowWriter.RowTable;

/** Recording and correcting sources that facts of this service rest on. */
@GraphQLApi
public class SupplySourceApi {

    private static final RowTable<Source> TABLE = new RowTable<>("Source", "sources", Source.class, null);

    private final RowWriter writer;
    private final FactRows rows;
    private final SourceRepository sources;
    private final SourceDrafts drafts;

    SupplySourceApi(RowWriter writer, FactRows rows, SourceRepository sources, SourceDrafts drafts) {
        this.writer = writer;
        this.rows = rows;
        this.sources = sources;
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

    @Mutation
    @Description(
            "Corrects a source, here and not in projects-service. Its code stays. The audit log keeps what it said before."
                    + WriteWords.CORRECTED)
    @RunOnVirtualThread
    public @Nullable Source correctSupplySource(
            @NonNull @Id @Name("code") @Description("The source's code. NOT_FOUND when there is none.") String code,
            @Name("version") @Description(WriteWords.VERSION + " Read it as `supplyVersion`.") int version,
            @NonNull @Name("input") @Description(WriteWords.CORRECTION) SupplySourceInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        var before = sources.require(code);
        var after = drafts.corrected(before, input);
        return writer.correct(TABLE, before.getId(), version, input, idempotencyKey, id -> {
            rows.update(
                    "update Source set kind = ?1, title = ?2, outlet = ?3, url = ?4, language = ?5, published = ?6,"
                            + " derivedFromId = ?7 where id = ?8",
                    after.getKind(),
                    after.getTitle(),
                    after.getOutlet(),
                    after.getUrl(),
                    after.getLanguage(),
                    after.getPublished(),
                    after.getDerivedFromId(),
                    id);
            return id;
        });
    }
}
