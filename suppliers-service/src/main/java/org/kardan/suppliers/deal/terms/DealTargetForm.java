package org.kardan.suppliers.deal.terms;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.kardan.kit.write.Given;
import org.kardan.suppliers.deal.DealRepository;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.ownership.Subjects;
import org.kardan.suppliers.write.Draft;
import org.kardan.suppliers.write.Ending;
import org.kardan.suppliers.write.FactForm;

/** How what a deal is about is written. */
@Singleton
public class DealTargetForm extends FactForm<DealTarget, DealTargetInput> {

    private final DealRepository deals;
    private final Subjects subjects;

    DealTargetForm(DealRepository deals, Subjects subjects) {
        super("DealTarget", "deal_targets", FactKind.DEAL_TARGET, DealTarget.class);
        this.deals = deals;
        this.subjects = subjects;
    }

    @Override
    protected UUID subjectOf(DealTarget row) {
        return row.getDealId();
    }

    @Override
    protected DealTarget row(Draft<DealTarget> draft, DealTargetInput input) {
        Given.range("shareMin", input.shareMin(), "shareMax", input.shareMax(), 0, 1);
        var deal = deals.requireOpen(input.deal());
        var subject = subjects.one(input.organisation(), input.asset());
        return new DealTarget(
                draft.id(),
                draft.knownFrom(),
                deal.getId(),
                subject.organisation(),
                subject.asset(),
                input.shareMin(),
                input.shareMax());
    }

    @Override
    protected void ending(List<DealTarget> rows, Ending how) {
        rows.stream()
                .map(DealTarget::getDealId)
                .distinct()
                .sorted()
                .forEach(deal -> deals.requireNotOver(deal, how.argument(), how.instead()));
    }
}
