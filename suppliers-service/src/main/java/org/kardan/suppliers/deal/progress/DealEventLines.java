package org.kardan.suppliers.deal.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.transfer.ExportQuery;
import org.kardan.kit.transfer.TransferLine;
import org.kardan.kit.transfer.TransferType;
import org.kardan.kit.write.AuditAction;
import org.kardan.kit.write.Change;
import org.kardan.kit.write.Given;
import org.kardan.kit.write.NewId;
import org.kardan.suppliers.deal.DealEvent;
import org.kardan.suppliers.deal.DealRepository;
import org.kardan.suppliers.deal.DealStage;
import org.kardan.suppliers.evidence.CitationInput;
import org.kardan.suppliers.evidence.Cited;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.write.LineCitations;

/**
 * Lines of what happened to deals, in their order. A stage must be one that the deal can come to; that a deal is closed moves no
 * stakes here, since stakes are lines of their own.
 */
@ApplicationScoped
public class DealEventLines implements TransferType {

    private final DealRepository deals;
    private final LineCitations citations;

    DealEventLines(DealRepository deals, LineCitations citations) {
        this.deals = deals;
        this.citations = citations;
    }

    /** A line. */
    record Happened(
            String deal,
            DealStage stage,
            String occurred,
            String description,
            @Nullable List<CitationInput> citations) implements Cited {}

    @Override
    public String name() {
        return "DealEvent";
    }

    @Override
    public ExportQuery export() {
        return ExportQuery.ofFacts("deal_events")
                .reference("deal", "deals", "deal_id", "slug")
                .with("stage")
                .date("occurred", "occurred")
                .with("description")
                .cited()
                .orderedBy("t.deal_id, t.ordinal, t.id");
    }

    @Override
    public Prepared prepare(TransferLine line, OffsetDateTime at) {
        var given = line.input(Happened.class);
        var deal = deals.require(Given.text("deal", given.deal()));
        deals.lock(deal.getId());
        DealSteps.requireLegal(deal, deals.stage(deal.getId()), Given.required("stage", given.stage()));
        var occurred = Given.date("occurred", given.occurred());
        DealDates.check(occurred, deals.latest(deal.getId()));
        var id = line.id() == null ? NewId.next() : line.id();
        var event = new DealEvent(
                id,
                at,
                deal.getId(),
                deals.lastOrdinal(deal.getId()) + 1,
                given.stage(),
                occurred,
                Given.text("description", given.description()));
        var rows = new ArrayList<Object>();
        rows.add(event);
        rows.addAll(citations.of(FactKind.DEAL_EVENT, id, line, given.citations(), at));
        DealRepository.made(event);
        var change = new Change(AuditAction.CREATE, name(), id.toString(), deal.getId(), null, line.fields(), null);
        return new Prepared(rows, change, null);
    }
}
