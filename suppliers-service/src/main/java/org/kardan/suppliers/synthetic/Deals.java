package org.kardan.suppliers.synthetic;

import static org.kardan.kit.synthetic.SyntheticSet.ASSET;
import static org.kardan.kit.synthetic.SyntheticSet.ASSETS_IN_BLOCK;
import static org.kardan.kit.synthetic.SyntheticSet.ORGANISATION;
import static org.kardan.kit.synthetic.SyntheticSet.PLANTS_IN_BLOCK;

import java.util.List;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.synthetic.BulkLoad.Part;
import org.kardan.kit.synthetic.BulkLoad.Pass;
import org.kardan.kit.synthetic.BulkLoad.Table;
import org.kardan.kit.synthetic.Draws;
import org.kardan.kit.synthetic.SyntheticSet;
import org.kardan.suppliers.deal.DealStage;
import org.kardan.suppliers.deal.terms.DealEffectKind;
import org.kardan.suppliers.deal.terms.DealRole;
import org.kardan.suppliers.evidence.FactKind;

/**
 * Deals over plants: who owns one sells it to somebody, who is often not named. None is closed, since the stakes would have moved
 * with it; a quarter is abandoned.
 */
record Deals(SyntheticSet set) {

    static final int IN_BLOCK = 5;

    private static final List<DealStage> STAGES = List.of(
            DealStage.RUMOURED, DealStage.EXPLORING, DealStage.NEGOTIATING, DealStage.AGREED, DealStage.APPROVED);

    private static final String EFFECT = "Synthetic claim of what the deal would change";

    /** Rows of one deal are numbered from this many times its number on. */
    private static final int ROWS = 8;

    Part part() {
        return new Part(
                List.of(
                        new Table("deals", "id, slug, title, search, known_from"),
                        new Table("deal_targets", Facts.FACT + "deal_id, asset_id, share_min, share_max"),
                        new Table("deal_parties", Facts.FACT + "deal_id, organisation_id, role"),
                        new Table(
                                "deal_events",
                                Facts.FACT
                                        + "deal_id, ordinal, stage, occurred_edtf, occurred_earliest, occurred_latest, description"),
                        new Table("deal_effects", Facts.FACT + "deal_id, kind, description, search"),
                        Facts.CITATIONS),
                this::write);
    }

    private void write(Pass pass) {
        var facts = new Facts(set, pass);
        for (long block = 0; block < set.size().blocks(); block++) {
            var ownership = new OwnershipBlock(set, block);
            for (int i = 0; i < IN_BLOCK; i++) {
                long deal = block * IN_BLOCK + i;
                var draws = set.draws(Facts.DEAL, deal);
                pass.row("deals")
                        .add(SyntheticSet.id(Facts.DEAL, deal))
                        .add("synthetic-deal-" + deal)
                        .add("Synthetic deal " + deal)
                        .searched("Synthetic deal " + deal)
                        .add(Facts.KNOWN_FROM)
                        .end();
                facts.background(FactKind.DEAL, Facts.DEAL, deal);
                terms(facts, deal, ownership, draws);
                events(facts, deal, draws);
                if (draws.chance(0.4)) {
                    effect(facts, deal, draws);
                }
            }
        }
    }

    /** Each deal of a block has plants of its own: from one to three of them, one after another. */
    private static void terms(Facts facts, long deal, OwnershipBlock ownership, Draws draws) {
        int plants = PLANTS_IN_BLOCK / IN_BLOCK;
        int plant = (int) (deal % IN_BLOCK) * plants + draws.below(plants - 2);
        int targets = 1 + draws.weighted(6, 3, 1);
        for (int i = 0; i < targets; i++) {
            Double share = draws.chance(0.3) ? null : draws.pick(0.25, 0.5, 0.51, 1.0);
            facts.row("deal_targets", Facts.TARGET, deal * ROWS + i)
                    .add(SyntheticSet.id(Facts.DEAL, deal))
                    .add(SyntheticSet.id(ASSET, deal / IN_BLOCK * ASSETS_IN_BLOCK + plant + i))
                    .add(share)
                    .add(share)
                    .end();
            facts.cite(FactKind.DEAL_TARGET, Facts.TARGET, deal * ROWS + i);
        }
        if (draws.chance(0.8)) {
            party(facts, deal, 0, ownership.ofAsset(plant).getFirst(), DealRole.SELLER);
        }
        long acquirer = draws.below(facts.set().size().organisations());
        party(facts, deal, 1, acquirer, DealRole.ACQUIRER);
        if (draws.chance(0.2)) {
            party(facts, deal, 2, acquirer == 0 ? 1 : acquirer - 1, DealRole.ACQUIRER);
        }
    }

    private static void party(Facts facts, long deal, int place, long organisation, DealRole role) {
        facts.row("deal_parties", Facts.PARTY, deal * ROWS + place)
                .add(SyntheticSet.id(Facts.DEAL, deal))
                .add(SyntheticSet.id(ORGANISATION, organisation))
                .add(role)
                .end();
        facts.cite(FactKind.DEAL_PARTY, Facts.PARTY, deal * ROWS + place);
    }

    private static void events(Facts facts, long deal, Draws draws) {
        int stages = 1 + draws.below(STAGES.size());
        int year = 2015 + draws.below(10);
        for (int i = 0; i < stages; i++) {
            event(facts, deal, i, STAGES.get(i), draws.chance(0.2) ? FuzzyDate.UNDISCLOSED : draws.date(year + i / 2));
        }
        if (draws.chance(0.25)) {
            event(facts, deal, stages, DealStage.ABANDONED, draws.date(year + stages / 2));
        }
    }

    private static void event(Facts facts, long deal, int place, DealStage stage, FuzzyDate occurred) {
        facts.row("deal_events", Facts.EVENT, deal * ROWS + place)
                .add(SyntheticSet.id(Facts.DEAL, deal))
                .add(place + 1)
                .add(stage)
                .add(occurred)
                .add("Synthetic event: the deal is " + stage)
                .end();
        facts.cite(FactKind.DEAL_EVENT, Facts.EVENT, deal * ROWS + place);
    }

    private static void effect(Facts facts, long deal, Draws draws) {
        facts.row("deal_effects", Facts.EFFECT, deal)
                .add(SyntheticSet.id(Facts.DEAL, deal))
                .add(draws.pick(DealEffectKind.values()))
                .add(EFFECT)
                .searched(EFFECT)
                .end();
        facts.cite(FactKind.DEAL_EFFECT, Facts.EFFECT, deal);
    }
}
