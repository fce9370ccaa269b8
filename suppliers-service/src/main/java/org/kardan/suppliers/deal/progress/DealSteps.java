package org.kardan.suppliers.deal.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.write.Audit;
import org.kardan.kit.write.AuditAction;
import org.kardan.kit.write.Change;
import org.kardan.kit.write.Given;
import org.kardan.kit.write.Idempotency;
import org.kardan.kit.write.Idempotency.Call;
import org.kardan.kit.write.Idempotency.Reference;
import org.kardan.kit.write.NewId;
import org.kardan.kit.write.Versions;
import org.kardan.kit.write.Versions.FactTable;
import org.kardan.suppliers.deal.Deal;
import org.kardan.suppliers.deal.DealEvent;
import org.kardan.suppliers.deal.DealRepository;
import org.kardan.suppliers.deal.DealStage;
import org.kardan.suppliers.evidence.CitationInput;
import org.kardan.suppliers.evidence.CitationWriter;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.write.FactRows;
import org.kardan.suppliers.write.MergeGate;
import org.kardan.suppliers.write.Slug;

/** Takes deals from stage to stage, each step an event with its citations. */
@ApplicationScoped
@Transactional
public class DealSteps {

    private static final FactTable DEALS = new FactTable("Deal", "deals");

    private final DealRepository deals;
    private final DealClosing closing;
    private final FactRows rows;
    private final Versions versions;
    private final CitationWriter citations;
    private final Idempotency idempotency;
    private final Audit audit;
    private final MergeGate gate;

    DealSteps(
            DealRepository deals,
            DealClosing closing,
            FactRows rows,
            Versions versions,
            CitationWriter citations,
            Idempotency idempotency,
            Audit audit,
            MergeGate gate) {
        this.deals = deals;
        this.closing = closing;
        this.rows = rows;
        this.versions = versions;
        this.citations = citations;
        this.idempotency = idempotency;
        this.audit = audit;
        this.gate = gate;
    }

    /** A step of one deal, as it was asked for. */
    record Step(
            String deal,
            int version,
            DealStage stage,
            DealStepInput input,
            @Nullable String idempotencyKey) {}

    /** Records a deal and its first event. */
    public Deal begin(DealInput input, @Nullable String idempotencyKey) {
        var call = new Call("recordDeal", input, idempotencyKey);
        var id = idempotency.once(call, reference(), () -> {
            if (!DealStage.first().contains(Given.required("stage", input.stage()))) {
                throw new BadUserInput(
                        "stage", input.stage() + " is no beginning", "give an earlier stage, and go on from there");
            }
            var at = versions.moment(List.of());
            var deal = new Deal(NewId.next(), Slug.of(input.slug()), Given.text("title", input.title()));
            deal.knownSince(at);
            rows.insert(List.of(deal));
            rows.propose(citations.first(FactKind.DEAL, deal.getId(), input.citations(), at));
            audit(AuditAction.CREATE, "Deal", deal.getId(), deal.getId(), null, rows.json("deals", deal.getId(), 1));
            var step = new DealStepInput(input.occurred(), input.description(), input.citations());
            event(deal.getId(), 1, input.stage(), step, at);
            return deal.getId();
        });
        return rows.read(Deal.class, id);
    }

    /** Takes a deal to a stage; closing it moves the stakes. */
    Deal take(String mutation, Step step) {
        var call = new Call(
                mutation,
                Arrays.asList(step.deal(), step.version(), step.stage(), step.input()),
                step.idempotencyKey());
        var id = idempotency.once(call, reference(), () -> take(step));
        return rows.read(Deal.class, id);
    }

    private UUID take(Step step) {
        gate.pass();
        var deal = deals.require(step.deal());
        var id = deal.getId();
        var held = versions.holdRow(DEALS, "id", id, step.version());
        requireLegal(deal, deals.stage(id), step.stage());
        var moves = step.stage() == DealStage.CLOSED
                ? closing.prepare(deal, Given.date("occurred", step.input().occurred()), given(step.input()))
                : null;
        var begun = new ArrayList<>(List.of(held.knownFrom()));
        if (moves != null) {
            moves.ended().forEach(stake -> begun.add(stake.knownFrom()));
        }
        var at = versions.momentAfter(begun);
        versions.begin(held, at);
        event(id, deals.lastOrdinal(id) + 1, step.stage(), step.input(), at);
        if (moves != null) {
            closing.move(moves, at);
        }
        return id;
    }

    /** Refuses a stage that a deal cannot come to. */
    static void requireLegal(Deal deal, Optional<DealStage> present, DealStage stage) {
        var legal = present.map(DealStage::next).orElseGet(DealStage::first);
        if (!legal.contains(stage)) {
            throw new Conflict("stage: %s is %s, from where it cannot become %s; %s"
                    .formatted(
                            deal.getSlug(),
                            present.map(DealStage::name).orElse("in no stage"),
                            stage,
                            legal.isEmpty() ? "nothing leads on from there" : "legal next stages: " + legal));
        }
    }

    private void event(UUID deal, int ordinal, DealStage stage, DealStepInput input, OffsetDateTime at) {
        var occurred = Given.date("occurred", input.occurred());
        DealDates.check(occurred, deals.latest(deal));
        var event = new DealEvent(
                NewId.next(), at, deal, ordinal, stage, occurred, Given.text("description", input.description()));
        rows.insert(List.of(event));
        citations.first(FactKind.DEAL_EVENT, event.getId(), input.citations(), at);
        var after = rows.json("deal_events", event.getId(), 1);
        audit(AuditAction.CREATE, "DealEvent", event.getId(), deal, null, after);
    }

    private static List<CitationInput> given(DealStepInput input) {
        return Given.required("citations", input.citations());
    }

    private void audit(
            AuditAction action, String type, UUID id, UUID deal, @Nullable Object before, @Nullable Object after) {
        audit.write(List.of(new Change(action, type, id.toString(), deal, before, after, null)));
    }

    private static Reference<UUID> reference() {
        return new Reference<>(UUID::toString, UUID::fromString);
    }
}
