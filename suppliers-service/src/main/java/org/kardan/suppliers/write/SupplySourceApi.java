package org.kardan.suppliers.write;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
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
import org.kardan.kit.error.NotFound;
import org.kardan.kit.evidence.SourceRetraction;
import org.kardan.kit.evidence.SourceRetraction.SourceState;
import org.kardan.suppliers.evidence.Source;
import org.kardan.suppliers.evidence.SourceRepository;
import org.kardan.suppliers.evidence.SupplySourceInput;
import org.kardan.suppliers.write.RowWriter.RowTable;

/** Recording, correcting and retracting sources that facts of this service rest on. */
@GraphQLApi
public class SupplySourceApi {

    private static final RowTable<Source> TABLE = SourceCorrection.TABLE;

    private final RowWriter writer;
    private final SourceCorrection correction;
    private final SourceRepository sources;
    private final SourceDrafts drafts;
    private final SourceRetraction retraction;

    SupplySourceApi(
            RowWriter writer,
            SourceCorrection correction,
            SourceRepository sources,
            SourceDrafts drafts,
            SourceRetraction retraction) {
        this.writer = writer;
        this.correction = correction;
        this.sources = sources;
        this.drafts = drafts;
        this.retraction = retraction;
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description("Records a source in this service. CONFLICT when the id or the code is taken." + WriteWords.RECORDED)
    @RunOnVirtualThread
    public @Nullable Source recordSupplySource(
            @NonNull @Name("input") @Description(WriteWords.INPUT) SupplySourceInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.record(TABLE, input, idempotencyKey, () -> drafts.newId(input), id -> drafts.of(id, input));
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description(
            "Corrects a source, here and not in projects-service. Its code stays. The audit log keeps what it said before."
                    + WriteWords.CORRECTED)
    @RunOnVirtualThread
    public @Nullable Source correctSupplySource(
            @NonNull @Id @Name("code") @Description("The source's code. NOT_FOUND when there is none.") String code,
            @Name("version") @Description(WriteWords.VERSION + " Read it as `supplyVersion`.") int version,
            @NonNull @Name("input") @Description(WriteWords.CORRECTION) SupplySourceInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return correction.correct(find(code).getId(), version, input, idempotencyKey);
    }

    @Mutation
    @Needs(Role.REVIEWER)
    @Description(
            "Retracts a source, here and not in projects-service. Where `withdrawCitations` is not true, one that nothing ever"
                    + " referred to is taken away, and one that anything refers to, be it a fact that is believed no more, is a CONFLICT."
                    + " Where it is true, the source stays on record either way, marked `supplyRetractedAt`, and so do the sources that"
                    + " derive from it, which only repeat it: correct their `derivedFrom` first where they are to stand by themselves. None of them can be cited any more, their citations"
                    + " end, denials too, and the facts for which nothing else speaks are retracted with them: `supplyFacts` of the source"
                    + " says beforehand which. CONFLICT where what would fall is a part of a deal that is over, or an event of one before"
                    + " others that stand; and where more than 20 000 citations of these sources would end at once, or the facts have"
                    + " more than 100 000 citations together. Null, with an error: refused, and nothing has changed.")
    @RunOnVirtualThread
    public @Nullable SourceState retractSupplySource(
            @NonNull @Id @Name("code") @Description("The source's code. NOT_FOUND when there is none.") String code,
            @Name("version") @Description(WriteWords.VERSION + " Read it as `supplyVersion`.") int version,
            @NonNull @Name("reason") @Description("Why, 1 to 2 000 characters; the audit log keeps it.") String reason,
            @Name("withdrawCitations")
                    @Description(
                            "Whether what rests on it is to fall with it. Left out: false, and it is refused while anything"
                                    + " refers to it.")
                    @DefaultValue("false")
                    boolean withdrawCitations,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return withdrawCitations
                ? retraction.retract("retractSupplySource", find(code).getId(), version, reason, idempotencyKey)
                : takenAway(code, version, reason, idempotencyKey);
    }

    private SourceState takenAway(String code, int version, String reason, @Nullable String idempotencyKey) {
        var id = writer.takeAway(
                TABLE,
                code,
                key -> find(key).getId(),
                version,
                reason,
                "correct it instead, or give withdrawCitations: true to retract what rests on it alone, too",
                idempotencyKey);
        return new SourceState("Source", id.toString(), version, 0, 0, 0);
    }

    private Source find(String code) {
        return sources.byCodes(List.of(code)).stream().findFirst().orElseThrow(() -> new NotFound("source", code));
    }
}
