package org.kardan.projects.catalogue;

import static org.kardan.projects.fact.Words.IDEMPOTENCY_KEY;
import static org.kardan.projects.fact.Words.INPUT;
import static org.kardan.projects.fact.Words.REASON;
import static org.kardan.projects.fact.Words.RECORDED;
import static org.kardan.projects.fact.Words.ROW_CORRECTED;
import static org.kardan.projects.fact.Words.ROW_VERSION;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.access.Needs;
import org.kardan.kit.access.Role;
import org.kardan.kit.evidence.SourceRetraction;
import org.kardan.kit.evidence.SourceRetraction.SourceState;
import org.kardan.kit.write.Given;
import org.kardan.projects.evidence.Source;
import org.kardan.projects.write.RowWriter;

/** Recording, correcting and retracting sources. */
@GraphQLApi
public class SourceWriteApi {

    private final RowWriter writer;
    private final SourceForm form;
    private final SourceRetraction retraction;

    SourceWriteApi(RowWriter writer, SourceForm form, SourceRetraction retraction) {
        this.writer = writer;
        this.form = form;
        this.retraction = retraction;
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description("Records a source, here and not in suppliers-service. CONFLICT when its code is taken." + RECORDED)
    @RunOnVirtualThread
    public @Nullable Source recordSource(
            @NonNull @Name("input") @Description(INPUT) SourceInput input,
            @Name("idempotencyKey") @Description(IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.record(form, input, idempotencyKey);
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description("Corrects a source, here and not in suppliers-service." + ROW_CORRECTED)
    @RunOnVirtualThread
    public @Nullable Source correctSource(
            @NonNull @Id @Name("id") @Description("Its id. NOT_FOUND when there is none.") String id,
            @Name("version") @Description(ROW_VERSION) int version,
            @NonNull @Name("input")
                    @Description("The whole of it as it is to be; fields left out are null, not unchanged.")
                    SourceInput input,
            @Name("idempotencyKey") @Description(IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.correct(form, id, version, input, idempotencyKey);
    }

    @Mutation
    @Needs(Role.REVIEWER)
    @Description(
            "Retracts a source, here and not in suppliers-service. Where `withdrawCitations` is not true, one that nothing ever"
                    + " referred to is taken away, and one that anything refers to, be it a fact that is believed no more, is a CONFLICT."
                    + " Where it is true, the source stays on record either way, marked `retractedAt`, and so do the sources that derive"
                    + " from it, which only repeat it: correct their `derivedFrom` first where they are to stand by themselves. None of them can be cited any more, their citations"
                    + " end, denials too, and the facts for which nothing else speaks are retracted with them: `projectFacts` of the source says"
                    + " beforehand which. CONFLICT, naming it, where a fact that stands refers to one that would fall, or where the steps"
                    + " between stages would no longer fit, or where more than 20 000 citations of these sources would end at once, or the facts have more"
                    + " than 100 000 citations together. Null, with an error:"
                    + " refused, and nothing has changed.")
    @RunOnVirtualThread
    public @Nullable SourceState retractSource(
            @NonNull @Id @Name("id") @Description("Its id. NOT_FOUND when there is none.") String id,
            @Name("version") @Description(ROW_VERSION) int version,
            @NonNull @Name("reason") @Description(REASON) String reason,
            @Name("withdrawCitations")
                    @Description(
                            "Whether what rests on it is to fall with it. Left out: false, and it is refused while anything"
                                    + " refers to it.")
                    @DefaultValue("false")
                    boolean withdrawCitations,
            @Name("idempotencyKey") @Description(IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        if (withdrawCitations) {
            return retraction.retract("retractSource", Given.id("id", id), version, reason, idempotencyKey);
        }
        var state = writer.retract(form, id, version, reason, idempotencyKey);
        return new SourceState(state.type(), state.key(), state.version(), 0, 0, 0);
    }
}
