package org.kardan.projects.write;

import static org.kardan.projects.fact.Words.CORRECTED;
import static org.kardan.projects.fact.Words.CORRECTION;
import static org.kardan.projects.fact.Words.FACT;
import static org.kardan.projects.fact.Words.IDEMPOTENCY_KEY;
import static org.kardan.projects.fact.Words.REASON;
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
import org.kardan.kit.proposal.Proposal;
import org.kardan.projects.evidence.Citation;
import org.kardan.projects.evidence.CitationInput;

/** What can be done to a fact whatever its kind. */
@GraphQLApi
public class FactWriteApi {

    private static final String REFUSED = " Null, with an error: refused, and nothing has changed.";
    private static final String CITATION =
            "What the source says. NOT_FOUND when the source or the speaker is not recorded.";

    private final Retractions retractions;
    private final Acceptance acceptance;
    private final FactWriter writer;
    private final CitationForm form;

    FactWriteApi(Retractions retractions, Acceptance acceptance, FactWriter writer, CitationForm form) {
        this.retractions = retractions;
        this.acceptance = acceptance;
        this.writer = writer;
        this.form = form;
    }

    @Mutation
    @Needs(Role.REVIEWER)
    @Description(
            "Accepts what a contributor has proposed: a fact of any kind, a citation, a project, a person or a source. It says what it said before, and is no proposal"
                    + " any more. CONFLICT where it was not proposed, or has been accepted." + REFUSED)
    @RunOnVirtualThread
    public @Nullable Proposal acceptFact(
            @NonNull @Id @Name("id") @Description(FACT) String id,
            @Name("version") @Description(VERSION) int version,
            @Name("idempotencyKey") @Description(IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return acceptance.accept(id, version, idempotencyKey);
    }

    @Mutation
    @Needs(Role.REVIEWER)
    @Description(
            "Withdraws a fact of any kind, or a citation: nothing is believed of it any more, and what was believed stays on"
                    + " record. CONFLICT where other facts refer to it, where the stages before and after a transition would no longer fit,"
                    + " or where it is the only citation of a fact." + REFUSED)
    @RunOnVirtualThread
    public @Nullable FactState retractFact(
            @NonNull @Id @Name("id") @Description(FACT) String id,
            @Name("version") @Description(VERSION) int version,
            @NonNull @Name("reason") @Description(REASON) String reason,
            @Name("idempotencyKey") @Description(IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return retractions.retract(id, version, reason, idempotencyKey);
    }

    @Mutation
    @Needs(Role.REVIEWER)
    @Description(
            "Sets a citation with modality DENIED against a fact of any kind; the fact stands disputed, with both sides."
                    + REFUSED)
    @RunOnVirtualThread
    public @Nullable Citation disputeFact(
            @NonNull @Id @Name("id") @Description(FACT) String id,
            @Name("version") @Description(VERSION) int version,
            @NonNull @Name("citation") @Description(CITATION) CitationInput citation,
            @Name("reason")
                    @Description("Why, for the audit log; 1 to 2 000 characters. Left out: not given.")
                    @Nullable String reason,
            @Name("idempotencyKey") @Description(IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return retractions.dispute(id, version, citation, reason, idempotencyKey);
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description("Adds a citation of another source to a fact of any kind." + REFUSED)
    @RunOnVirtualThread
    public @Nullable Citation citeFact(
            @NonNull @Id @Name("id") @Description(FACT) String id,
            @Name("version") @Description(VERSION) int version,
            @NonNull @Name("citation") @Description(CITATION) CitationInput citation,
            @Name("idempotencyKey") @Description(IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return retractions.cite(id, version, citation, idempotencyKey);
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description("Corrects what a source says of a fact." + CORRECTED)
    @RunOnVirtualThread
    public @Nullable Citation correctCitation(
            @NonNull @Id @Name("id") @Description("The citation's id. NOT_FOUND when there is none.") String id,
            @Name("version") @Description(VERSION) int version,
            @NonNull @Name("input") @Description(CORRECTION) CitationInput input,
            @Name("idempotencyKey") @Description(IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.correct(form, id, version, input, idempotencyKey);
    }
}
