package org.kardan.suppliers.deal.terms;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.kardan.kit.write.Given;
import org.kardan.suppliers.deal.DealRepository;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.write.Draft;
import org.kardan.suppliers.write.FactForm;

/** How that somebody claims an effect of a deal is written. */
@Singleton
public class DealEffectForm extends FactForm<DealEffect, DealEffectInput> {

    private final DealRepository deals;

    DealEffectForm(DealRepository deals) {
        super("DealEffect", "deal_effects", FactKind.DEAL_EFFECT, DealEffect.class);
        this.deals = deals;
    }

    @Override
    protected UUID subjectOf(DealEffect row) {
        return row.getDealId();
    }

    @Override
    protected DealEffect row(Draft<DealEffect> draft, DealEffectInput input) {
        return new DealEffect(
                draft.id(),
                draft.knownFrom(),
                deals.require(input.deal()).getId(),
                Given.required("kind", input.kind()),
                Given.text("description", input.description()));
    }
}
