package org.kardan.suppliers.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kardan.kit.transfer.ExportQuery;
import org.kardan.kit.transfer.TransferType;
import org.kardan.suppliers.deal.progress.DealEventLines;
import org.kardan.suppliers.deal.terms.DealEffectForm;
import org.kardan.suppliers.deal.terms.DealEffectInput;
import org.kardan.suppliers.deal.terms.DealPartyForm;
import org.kardan.suppliers.deal.terms.DealPartyInput;
import org.kardan.suppliers.deal.terms.DealTargetForm;
import org.kardan.suppliers.deal.terms.DealTargetInput;
import org.kardan.suppliers.write.FactLines;
import org.kardan.suppliers.write.LineCitations;

/** Lines of the facts of deals: their terms first, since those of a deal that has closed cannot change any more. */
@ApplicationScoped
class DealLines {

    private final LineCitations citations;
    private final DealTargetForm targets;
    private final DealPartyForm parties;
    private final DealEffectForm effects;
    private final DealEventLines events;

    DealLines(
            LineCitations citations,
            DealTargetForm targets,
            DealPartyForm parties,
            DealEffectForm effects,
            DealEventLines events) {
        this.citations = citations;
        this.targets = targets;
        this.parties = parties;
        this.effects = effects;
        this.events = events;
    }

    List<TransferType> types() {
        return List.of(
                new FactLines<>(
                        targets,
                        DealTargetInput.class,
                        deal("deal_targets")
                                .reference("organisation", "organisations", "organisation_id", "slug")
                                .reference("asset", "assets", "asset_id", "slug")
                                .with("shareMin", "shareMax")
                                .cited(),
                        citations,
                        true),
                new FactLines<>(
                        parties,
                        DealPartyInput.class,
                        deal("deal_parties")
                                .reference("organisation", "organisations", "organisation_id", "slug")
                                .with("role")
                                .cited(),
                        citations,
                        true),
                new FactLines<>(
                        effects,
                        DealEffectInput.class,
                        deal("deal_effects").with("kind", "description").cited(),
                        citations,
                        true),
                events);
    }

    private static ExportQuery deal(String table) {
        return ExportQuery.ofFacts(table).reference("deal", "deals", "deal_id", "slug");
    }
}
