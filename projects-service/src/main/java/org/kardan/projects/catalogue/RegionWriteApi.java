package org.kardan.projects.catalogue;

import static org.kardan.projects.fact.Words.IDEMPOTENCY_KEY;
import static org.kardan.projects.fact.Words.INPUT;
import static org.kardan.projects.fact.Words.REASON;
import static org.kardan.projects.fact.Words.RECORDED;
import static org.kardan.projects.fact.Words.ROW_CORRECTED;
import static org.kardan.projects.fact.Words.ROW_RETRACTED;
import static org.kardan.projects.fact.Words.ROW_VERSION;

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
import org.kardan.projects.region.Region;
import org.kardan.projects.write.RowState;
import org.kardan.projects.write.RowWriter;

/** Recording, correcting and retracting regions. */
@GraphQLApi
public class RegionWriteApi {

    private final RowWriter writer;
    private final RegionForm form;

    RegionWriteApi(RowWriter writer, RegionForm form) {
        this.writer = writer;
        this.form = form;
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description("Records a region. CONFLICT when its code is taken." + RECORDED)
    @RunOnVirtualThread
    public @Nullable Region recordRegion(
            @NonNull @Name("input") @Description(INPUT) RegionInput input,
            @Name("idempotencyKey") @Description(IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.record(form, input, idempotencyKey);
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description("Corrects a region." + ROW_CORRECTED)
    @RunOnVirtualThread
    public @Nullable Region correctRegion(
            @NonNull @Id @Name("code") @Description("Its code. NOT_FOUND when there is none.") String code,
            @Name("version") @Description(ROW_VERSION) int version,
            @NonNull @Name("input")
                    @Description("The whole of it as it is to be; fields left out are null, not unchanged.")
                    RegionInput input,
            @Name("idempotencyKey") @Description(IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.correct(form, code, version, input, idempotencyKey);
    }

    @Mutation
    @Needs(Role.REVIEWER)
    @Description("Takes away a region" + ROW_RETRACTED)
    @RunOnVirtualThread
    public @Nullable RowState retractRegion(
            @NonNull @Id @Name("code") @Description("Its code. NOT_FOUND when there is none.") String code,
            @Name("version") @Description(ROW_VERSION) int version,
            @NonNull @Name("reason") @Description(REASON) String reason,
            @Name("idempotencyKey") @Description(IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.retract(form, code, version, reason, idempotencyKey);
    }
}
