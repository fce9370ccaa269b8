package org.kardan.suppliers.deal.progress;

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
import org.kardan.kit.error.BadUserInput;
import org.kardan.suppliers.deal.Deal;
import org.kardan.suppliers.deal.DealEvent;
import org.kardan.suppliers.deal.DealStage;
import org.kardan.suppliers.deal.progress.DealSteps.Step;
import org.kardan.suppliers.write.FactWriter;
import org.kardan.suppliers.write.WriteWords;

/** Recording deals and taking them on. */
@GraphQLApi
public class DealWriteApi {

    private static final String CONFLICTS = " CONFLICT, naming the legal next stages, where the deal cannot go there.";
    private static final String STEP = "What happened. BAD_USER_INPUT names the field and the rule it breaks.";

    private final DealSteps steps;
    private final FactWriter writer;
    private final DealEventForm events;

    DealWriteApi(DealSteps steps, FactWriter writer, DealEventForm events) {
        this.steps = steps;
        this.writer = writer;
        this.events = events;
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description("Records a deal, with the first that is known of it. CONFLICT when the slug is taken."
            + WriteWords.RECORDED)
    @RunOnVirtualThread
    public @Nullable Deal recordDeal(
            @NonNull @Name("input") @Description(WriteWords.INPUT) DealInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return steps.begin(input, idempotencyKey);
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description(
            "Takes an open deal to a later stage; stages between that nobody has reported may be passed over. One in no stage,"
                    + " since no event of it is believed any more, begins anew in any of these."
                    + CONFLICTS + WriteWords.RECORDED)
    @RunOnVirtualThread
    public @Nullable Deal advanceDeal(
            @NonNull @Id @Name("deal") @Description(WriteWords.DEAL) String deal,
            @Name("version") @Description(WriteWords.VERSION) int version,
            @NonNull @Name("stage") @Description("The stage it has reached: RUMOURED to APPROVED.") DealStage stage,
            @NonNull @Name("input") @Description(STEP) DealStepInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        if (!stage.isOpen()) {
            var right = stage == DealStage.CLOSED ? "closeDeal, which moves the stakes" : "abandonDeal";
            throw new BadUserInput("stage", stage + " ends the deal", "use " + right);
        }
        return steps.take("advanceDeal", new Step(deal, version, stage, input, idempotencyKey));
    }

    @Mutation
    @Needs(Role.REVIEWER)
    @Description(
            "Closes a deal that is AGREED or APPROVED, and moves the stakes on that day, all or nothing: the sold share"
                    + " leaves the seller and comes to the acquirers. Of ranges the seller keeps [has at least - sold at most,"
                    + " has at most - sold at least]. Where the share that is sold, or what each of several acquirers gets, is not"
                    + " published, nothing is guessed: the stakes that begin have a range as wide as what is not known, or no share at"
                    + " all. CONFLICT where the seller holds less than it sells, nobody acquires, or the shares in a target would add"
                    + " up to more than 1." + CONFLICTS + WriteWords.RECORDED)
    @RunOnVirtualThread
    public @Nullable Deal closeDeal(
            @NonNull @Id @Name("deal") @Description(WriteWords.DEAL) String deal,
            @Name("version") @Description(WriteWords.VERSION) int version,
            @NonNull @Name("input") @Description(STEP) DealStepInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return steps.take("closeDeal", new Step(deal, version, DealStage.CLOSED, input, idempotencyKey));
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description("Gives an open deal up. What it was about and how far it came stays; no stake moves." + CONFLICTS
            + WriteWords.RECORDED)
    @RunOnVirtualThread
    public @Nullable Deal abandonDeal(
            @NonNull @Id @Name("deal") @Description(WriteWords.DEAL) String deal,
            @Name("version") @Description(WriteWords.VERSION) int version,
            @NonNull @Name("input") @Description(STEP) DealStepInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return steps.take("abandonDeal", new Step(deal, version, DealStage.ABANDONED, input, idempotencyKey));
    }

    @Mutation
    @Needs(Role.CONTRIBUTOR)
    @Description(
            "Corrects when something happened to a deal, and in which words; its stage stays." + WriteWords.CORRECTED)
    @RunOnVirtualThread
    public @Nullable DealEvent correctDealEvent(
            @NonNull @Id @Name("id") @Description(WriteWords.FACT) String id,
            @Name("version") @Description(WriteWords.VERSION) int version,
            @NonNull @Name("input") @Description(WriteWords.CORRECTION) DealStepInput input,
            @Name("idempotencyKey") @Description(WriteWords.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        return writer.correct(events, id, version, input, idempotencyKey);
    }
}
