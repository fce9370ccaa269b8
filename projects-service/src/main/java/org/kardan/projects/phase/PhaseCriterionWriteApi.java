package org.kardan.projects.phase;

import static org.kardan.projects.fact.Words.CORRECTED;
import static org.kardan.projects.fact.Words.CORRECTION;
import static org.kardan.projects.fact.Words.FACT;
import static org.kardan.projects.fact.Words.IDEMPOTENCY_KEY;
import static org.kardan.projects.fact.Words.INPUT;
import static org.kardan.projects.fact.Words.RECORDED;
import static org.kardan.projects.fact.Words.VERSION;

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
import org.kardan.projects.write.FactWriter;

/** Recording and correcting by what a phase is judged. */
@GraphQLApi
public class PhaseCriterionWriteApi {

    private final FactWriter writer;
    private final PhaseCriterionForm form;

    PhaseCriterionWriteApi(FactWriter writer, PhaseCriterionForm form) {
        this.writer = writer;
        this.form = form;
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description("Records by what a phase is judged." + RECORDED)
    @RunOnVirtualThread
    public @Nullable PhaseCriterion recordPhaseCriterion(
            @NonNull @Id @Name("phase") @Description("The phase's id. NOT_FOUND when there is no such phase.")
                    String phase,
            @NonNull @Name("input") @Description(INPUT) PhaseCriterionInput input,
            @Name("idempotencyKey") @Description(IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.record(form, phase, input, idempotencyKey);
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description("Corrects by what a phase is judged." + CORRECTED)
    @RunOnVirtualThread
    public @Nullable PhaseCriterion correctPhaseCriterion(
            @NonNull @Id @Name("id") @Description(FACT) String id,
            @Name("version") @Description(VERSION) int version,
            @NonNull @Name("input") @Description(CORRECTION) PhaseCriterionInput input,
            @Name("idempotencyKey") @Description(IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.correct(form, id, version, input, idempotencyKey);
    }
}
