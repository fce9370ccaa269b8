package org.kardan.suppliers.write;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.NotFound;
import org.kardan.kit.write.Given;
import org.kardan.suppliers.evidence.Source;
import org.kardan.suppliers.evidence.SourceRepository;
import org.kardan.suppliers.evidence.SupplySourceInput;
import org.kardan.suppliers.write.RowWriter.RowTable;

/** Recording sources that facts of this service rest on. */
@GraphQLApi
public class SupplySourceApi {

    private static final RowTable<Source> TABLE = new RowTable<>("Source", "sources", Source.class, null);

    private final RowWriter writer;
    private final SourceRepository sources;

    SupplySourceApi(RowWriter writer, SourceRepository sources) {
        this.writer = writer;
        this.sources = sources;
    }

    @Mutation
    @Description("Records a source in this service. CONFLICT when the id or the code is taken." + WriteWords.RECORDED)
    @RunOnVirtualThread
    public @Nullable Source recordSupplySource(
            @NonNull @Name("input") @Description(WriteWords.INPUT) SupplySourceInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        var code = Given.matching("code", input.code(), "[A-Za-z0-9][A-Za-z0-9._-]*", "letters, figures, . _ and -");
        var kind = Given.required("kind", input.kind());
        var title = Given.text("title", input.title());
        var published = Given.date("published", input.published());
        var derivedFrom = input.derivedFrom() == null ? null : id(input.derivedFrom());
        return writer.record(
                TABLE,
                input,
                idempotencyKey,
                Given.optionalId("id", input.id()),
                id -> new Source(
                        id,
                        code,
                        kind,
                        title,
                        Given.optionalText("outlet", input.outlet()),
                        Given.optionalText("url", input.url()),
                        Given.optionalText("language", input.language()),
                        published,
                        derivedFrom));
    }

    private UUID id(String code) {
        return sources.byCodes(List.of(code)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("source", code))
                .getId();
    }
}
