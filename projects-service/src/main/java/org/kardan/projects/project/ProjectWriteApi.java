package org.kardan.projects.project;

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
import org.kardan.projects.write.RowState;
import org.kardan.projects.write.RowWriter;

/** Recording, correcting and retracting projects. */
@GraphQLApi
public class ProjectWriteApi {

    private final RowWriter writer;
    private final ProjectForm form;

    ProjectWriteApi(RowWriter writer, ProjectForm form) {
        this.writer = writer;
        this.form = form;
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description("Records a project, of which nothing is stated yet. CONFLICT when its slug is taken." + RECORDED)
    @RunOnVirtualThread
    public @Nullable Project recordProject(
            @NonNull @Name("input") @Description(INPUT) ProjectInput input,
            @Name("idempotencyKey") @Description(IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.record(form, input, idempotencyKey);
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description("Corrects what stays the same of a project." + ROW_CORRECTED)
    @RunOnVirtualThread
    public @Nullable Project correctProject(
            @NonNull @Id @Name("id") @Description("Its id. NOT_FOUND when there is none.") String id,
            @Name("version") @Description(ROW_VERSION) int version,
            @NonNull @Name("input")
                    @Description("The whole of it as it is to be; fields left out are null, not unchanged.")
                    ProjectInput input,
            @Name("idempotencyKey") @Description(IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.correct(form, id, version, input, idempotencyKey);
    }

    @Mutation
    @Needs(Role.REVIEWER)
    @Description("Takes away a project" + ROW_RETRACTED)
    @RunOnVirtualThread
    public @Nullable RowState retractProject(
            @NonNull @Id @Name("id") @Description("Its id. NOT_FOUND when there is none.") String id,
            @Name("version") @Description(ROW_VERSION) int version,
            @NonNull @Name("reason") @Description(REASON) String reason,
            @Name("idempotencyKey") @Description(IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.retract(form, id, version, reason, idempotencyKey);
    }
}
