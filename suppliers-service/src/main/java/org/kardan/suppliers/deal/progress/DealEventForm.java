package org.kardan.suppliers.deal.progress;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
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
import org.kardan.suppliers.write.Ending;
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
        deals.lock(previous.getDealId());
        var others = deals.events(previous.getDealId()).stream()
                .collect(partitioningBy(event -> event.getOrdinal() < previous.getOrdinal()));
        var after = others.get(false).stream()
                .filter(event -> event.getOrdinal() > previous.getOrdinal())
                .toList();
        DealDates.check(occurred, others.get(true), after);
        return new DealEvent(
                draft.id(),
                draft.knownFrom(),
                previous.getDealId(),
                previous.getOrdinal(),
                previous.getStage(),
                occurred,
                Given.text("description", input.description()));
    }

    /**
     * The last events of an open deal alone can end: the others led to them, and a closing has moved stakes. Where nothing speaks for any
     * event of a deal, nothing is known of how far it has come; but nobody retracts the first one alone.
     */
    @Override
    protected void ending(List<DealEvent> rows, Ending how) {
        rows.stream()
                .collect(groupingBy(DealEvent::getDealId, TreeMap::new, toList()))
                .forEach((deal, events) -> {
                    var slug = deals.requireNotOver(deal, how.argument(), how.instead())
                            .getSlug();
                    int first = events.stream()
                            .mapToInt(DealEvent::getOrdinal)
                            .min()
                            .orElseThrow();
                    if (deals.lastOrdinal(deal) != first + events.size() - 1) {
                        throw new Conflict(
                                "%s: only the last event of a deal can end, and others of %s follow; %s, or retract those before"
                                        .formatted(how.argument(), slug, how.instead()));
                    }
                });
        if (how == Ending.RETRACTED && rows.stream().anyMatch(row -> row.getOrdinal() == 1)) {
            throw new Conflict("id: the first event of a deal cannot be retracted; correct it instead");
        }
    }
}
