package org.kardan.suppliers.deal.progress;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.write.Given;
import org.kardan.suppliers.deal.DealEvent;
import org.kardan.suppliers.deal.DealRepository;
import org.kardan.suppliers.deal.DealStage;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.write.Draft;
import org.kardan.suppliers.write.FactForm;

/** How a deal's event is corrected. Its stage and its place stay: a deal takes another stage by another event. */
@Singleton
public class DealEventForm extends FactForm<DealEvent, DealStepInput> {

    private final DealRepository deals;

    DealEventForm(DealRepository deals) {
        super("DealEvent", "deal_events", FactKind.DEAL_EVENT, DealEvent.class);
        this.deals = deals;
    }

    @Override
    protected UUID subjectOf(DealEvent row) {
        return row.getDealId();
    }

    @Override
    protected DealEvent row(Draft<DealEvent> draft, DealStepInput input) {
        var previous = Given.required("id", draft.previous());
        var occurred = Given.date("occurred", input.occurred());
        if (previous.getStage() == DealStage.CLOSED && !occurred.equals(previous.getOccurred())) {
            throw new Conflict(
                    "occurred: the deal closed on %s and stakes have moved on that day; correct the stakes, and give the same date here"
                            .formatted(previous.getOccurred().stored()));
        }
        return new DealEvent(
                draft.id(),
                draft.knownFrom(),
                previous.getDealId(),
                previous.getOrdinal(),
                previous.getStage(),
                occurred,
                Given.text("description", input.description()));
    }

    /** The last event of an open deal alone can be taken back: the others led to it, and a closing has moved stakes. */
    @Override
    protected void retracting(List<DealEvent> rows) {
        falling(rows);
        if (rows.stream().anyMatch(row -> row.getOrdinal() == 1)) {
            throw new Conflict("id: the first event of a deal cannot be retracted; correct it instead");
        }
    }

    /** Where nothing speaks for any event of a deal, nothing is known of how far it has come. */
    @Override
    protected void falling(List<DealEvent> rows) {
        rows.stream()
                .collect(groupingBy(DealEvent::getDealId, TreeMap::new, toList()))
                .forEach((deal, events) -> {
                    var slug = deals.requireOpen(deal.toString()).getSlug();
                    int first = events.stream()
                            .mapToInt(DealEvent::getOrdinal)
                            .min()
                            .orElseThrow();
                    if (deals.lastOrdinal(deal) != first + events.size() - 1) {
                        throw new Conflict(
                                "id: only the last event of a deal can be retracted, and others of %s follow; correct it instead, or retract those first"
                                        .formatted(slug));
                    }
                });
    }
}
