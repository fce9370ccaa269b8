package org.kardan.suppliers.synthetic;

import static org.kardan.kit.synthetic.SyntheticSet.ASSET;
import static org.kardan.kit.synthetic.SyntheticSet.CATEGORIES;
import static org.kardan.kit.synthetic.SyntheticSet.COMPONENT;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.synthetic.BulkLoad.Part;
import org.kardan.kit.synthetic.BulkLoad.Pass;
import org.kardan.kit.synthetic.BulkLoad.Table;
import org.kardan.kit.synthetic.Draws;
import org.kardan.kit.synthetic.SyntheticSet;
import org.kardan.suppliers.asset.AssetKind;
import org.kardan.suppliers.evidence.FactKind;

/** Components, and who makes them: a few components are made in many plants, many in few. */
record Supplies(SyntheticSet set) {

    private static final int CAPABILITIES_AT_MOST = 4;
    private static final int OF_A_PLANT = 3;
    private static final int HS_HEADING_OF_PARTS = 8708;

    Part part() {
        return new Part(
                List.of(
                        new Table("components", "id, code, name, parent_id, hs_code, search, known_from"),
                        new Table(
                                "supply_capabilities",
                                Facts.FACT + "asset_id, component_id, units_low, units_high" + Facts.VALID),
                        Facts.CITATIONS),
                pass -> {
                    components(pass);
                    capabilities(new Facts(set, pass));
                });
    }

    private void components(Pass pass) {
        for (int number = 0; number < set.size().components(); number++) {
            boolean category = number < CATEGORIES;
            var name = (category ? "Synthetic parts, group " : "Synthetic part ") + (number + 1);
            pass.row("components")
                    .add(SyntheticSet.id(COMPONENT, number))
                    .add(SyntheticSet.componentCode(number))
                    .add(name)
                    .add(category ? null : SyntheticSet.id(COMPONENT, number % CATEGORIES))
                    .add(category ? HS_HEADING_OF_PARTS : null)
                    .searched(name)
                    .add(Facts.KNOWN_FROM)
                    .end();
        }
    }

    private void capabilities(Facts facts) {
        for (long asset = 0; asset < set.size().assets(); asset++) {
            var kind = Assets.kind(asset);
            if (kind == AssetKind.PLANT || kind == AssetKind.LINE) {
                var draws = set.draws(Facts.CAPABILITY, asset);
                var made = new HashSet<Long>();
                for (int i = 0; i < (kind == AssetKind.PLANT ? OF_A_PLANT : 1); i++) {
                    long component = CATEGORIES + draws.zipf(set.size().components() - CATEGORIES);
                    if (made.add(component)) {
                        capability(facts, asset * CAPABILITIES_AT_MOST + i, component, draws);
                    }
                }
            }
        }
    }

    private static void capability(Facts facts, long number, long component, Draws draws) {
        Integer low = draws.chance(0.2) ? null : 1_000 * (1 + (int) draws.zipf(500));
        Integer high = low == null ? null : low + low / 10 * draws.below(6);
        var from = draws.date(1992, 2023);
        facts.row("supply_capabilities", Facts.CAPABILITY, number)
                .add(SyntheticSet.id(ASSET, number / CAPABILITIES_AT_MOST))
                .add(SyntheticSet.id(COMPONENT, component))
                .add(low)
                .add(high)
                .add(from)
                .add(end(from, draws))
                .end();
        facts.cite(FactKind.SUPPLY_CAPABILITY, Facts.CAPABILITY, number);
    }

    /** One in twenty has ended, a year or more after it began. */
    static @Nullable FuzzyDate end(FuzzyDate from, Draws draws) {
        var latest = from.latest();
        return latest == null || !draws.chance(0.05) ? null : draws.date(latest.getYear() + 1 + draws.below(3));
    }
}
