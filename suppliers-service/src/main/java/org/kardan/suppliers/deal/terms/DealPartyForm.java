package org.kardan.suppliers.deal.terms;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.kardan.kit.write.Given;
import org.kardan.suppliers.deal.DealRepository;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.organisation.OrganisationRepository;
import org.kardan.suppliers.write.Draft;
import org.kardan.suppliers.write.Ending;
import org.kardan.suppliers.write.FactForm;

/** How who sells or acquires in a deal is written. */
@Singleton
public class DealPartyForm extends FactForm<DealParty, DealPartyInput> {

    private final DealRepository deals;
    private final OrganisationRepository organisations;

    DealPartyForm(DealRepository deals, OrganisationRepository organisations) {
        super("DealParty", "deal_parties", FactKind.DEAL_PARTY, DealParty.class);
        this.deals = deals;
        this.organisations = organisations;
    }

    @Override
    protected UUID subjectOf(DealParty row) {
        return row.getDealId();
    }

    @Override
    protected DealParty row(Draft<DealParty> draft, DealPartyInput input) {
        var deal = deals.requireOpen(input.deal());
        return new DealParty(
                draft.id(),
                draft.knownFrom(),
                deal.getId(),
                organisations.require(input.organisation()).getId(),
                Given.required("role", input.role()));
    }

    @Override
    protected void ending(List<DealParty> rows, Ending how) {
        rows.stream()
                .map(DealParty::getDealId)
                .distinct()
                .sorted()
                .forEach(deal -> deals.requireNotOver(deal, how.argument(), how.instead()));
    }
}
