package org.kardan.projects.visit;

import static org.kardan.projects.fact.Words.CORRECTED;
import static org.kardan.projects.fact.Words.CORRECTION;
import static org.kardan.projects.fact.Words.FACT;
import static org.kardan.projects.fact.Words.IDEMPOTENCY_KEY;
import static org.kardan.projects.fact.Words.INPUT;
import static org.kardan.projects.fact.Words.PROJECT;
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

/** Recording and correcting a visit. */
@GraphQLApi
public class SiteVisitWriteApi {

    private final FactWriter writer;
    private final SiteVisitForm form;

    SiteVisitWriteApi(FactWriter writer, SiteVisitForm form) {
        this.writer = writer;
        this.form = form;
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description("Records a visit of an office holder to a plant." + RECORDED)
    @RunOnVirtualThread
    public @Nullable SiteVisit recordSiteVisit(
            @NonNull @Id @Name("project") @Description(PROJECT) String project,
            @NonNull @Name("input") @Description(INPUT) SiteVisitInput input,
            @Name("idempotencyKey") @Description(IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.record(form, project, input, idempotencyKey);
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description(
            "Corrects a visit of an office holder to a plant. FORBIDDEN below the role `reviewer` where that would end an identification"
                    + " that is disputed." + CORRECTED)
    @RunOnVirtualThread
    public @Nullable SiteVisit correctSiteVisit(
            @NonNull @Id @Name("id") @Description(FACT) String id,
            @Name("version") @Description(VERSION) int version,
            @NonNull @Name("input") @Description(CORRECTION) SiteVisitInput input,
            @Name("idempotencyKey") @Description(IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.correct(form, id, version, input, idempotencyKey);
    }
}
