package org.kardan.suppliers.write;

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
import org.kardan.suppliers.evidence.Citation;
import org.kardan.suppliers.evidence.CitationInput;

/** What can be done to any fact of this service. */
@GraphQLApi
public class SupplyFactApi {

    private final Retractions retractions;
    private final Acceptance acceptance;
    private final FactWriter writer;
    private final CitationForm form;

    SupplyFactApi(Retractions retractions, Acceptance acceptance, FactWriter writer, CitationForm form) {
        this.retractions = retractions;
        this.acceptance = acceptance;
        this.writer = writer;
        this.form = form;
    }

    @Mutation
    @Needs(Role.REVIEWER)
    @Description(
            "Accepts what a contributor has proposed: a fact of any kind, or a citation. It says what it said before, and is no proposal"
                    + " any more. CONFLICT where it was not proposed, or has been accepted. Null, with an error: refused, and nothing has changed.")
    @RunOnVirtualThread
    public @Nullable Proposal acceptSupplyFact(
            @NonNull @Id @Name("id") @Description(WriteWords.FACT) String id,
            @Name("version") @Description(WriteWords.VERSION) int version,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return acceptance.accept(id, version, idempotencyKey);
    }

    @Mutation
    @Needs(Role.REVIEWER)
    @Description(
            "Believes a fact no more, or a citation: it was never so. What was believed, and on whose word, stays on record."
                    + " CONFLICT where something else would no longer fit, or where it is the only citation of a fact. Null, with an error: refused, and nothing has changed.")
    @RunOnVirtualThread
    public @Nullable RetractedSupplyFact retractSupplyFact(
            @NonNull @Id @Name("id") @Description(WriteWords.FACT) String id,
            @Name("version") @Description(WriteWords.VERSION) int version,
            @NonNull @Name("reason") @Description("Why, 1 to 2 000 characters; the audit log keeps it.") String reason,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return retractions.retract(id, version, reason, idempotencyKey);
    }

    @Mutation
    @Needs(Role.REVIEWER)
    @Description(
            "Sets a citation that denies a fact against it; both sides stand side by side. Null, with an error: refused.")
    @RunOnVirtualThread
    public @Nullable Citation disputeSupplyFact(
            @NonNull @Id @Name("id") @Description(WriteWords.FACT) String id,
            @Name("version") @Description(WriteWords.VERSION) int version,
            @NonNull @Name("citation") @Description("The source that denies it; its modality is DENIED.")
                    CitationInput citation,
            @NonNull @Name("reason") @Description("Why, 1 to 2 000 characters; the audit log keeps it.") String reason,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return retractions.dispute(id, version, citation, reason, idempotencyKey);
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description("Adds a source that says the same of a fact. Null, with an error: refused.")
    @RunOnVirtualThread
    public @Nullable Citation citeSupplyFact(
            @NonNull @Id @Name("id") @Description(WriteWords.FACT) String id,
            @Name("version") @Description(WriteWords.VERSION) int version,
            @NonNull @Name("citation") @Description("The source; any modality but DENIED.") CitationInput citation,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return retractions.cite(id, version, citation, idempotencyKey);
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description("Corrects what a source says of a fact of this service." + WriteWords.CORRECTED)
    @RunOnVirtualThread
    public @Nullable Citation correctSupplyCitation(
            @NonNull @Id @Name("id") @Description("The citation's id. NOT_FOUND when there is none.") String id,
            @Name("version") @Description(WriteWords.VERSION) int version,
            @NonNull @Name("input") @Description(WriteWords.CORRECTION) CitationInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.correct(form, id, version, input, idempotencyKey);
    }
}
