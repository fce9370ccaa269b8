package org.kardan.suppliers.synthetic;

import static org.kardan.kit.synthetic.SyntheticSet.ASSET;
import static org.kardan.kit.synthetic.SyntheticSet.ASSETS_IN_BLOCK;
import static org.kardan.kit.synthetic.SyntheticSet.PLANTS_IN_BLOCK;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.synthetic.BulkLoad.Part;
import org.kardan.kit.synthetic.BulkLoad.Pass;
import org.kardan.kit.synthetic.BulkLoad.Table;
import org.kardan.kit.synthetic.Draws;
import org.kardan.kit.synthetic.Naming;
import org.kardan.kit.synthetic.SyntheticSet;
import org.kardan.suppliers.asset.AssetKind;
import org.kardan.suppliers.asset.OperatingStatus;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.name.NameKind;

/** Plants and what is in them. Plants gather in few regions, as they do. */
record Assets(SyntheticSet set) {

    private static final int LINES = PLANTS_IN_BLOCK + 25;
    private static final int GROUPS = LINES + 5;
    private static final int BRANDS = GROUPS + 5;
    private static final int LICENCES = BRANDS + 3;

    /** A region is about this wide, in degrees. */
    private static final double REGION_WIDTH = 2;

    private static final int OPERATING = 75;

    Part part() {
        return new Part(
                List.of(
                        new Table(
                                "assets",
                                "id, slug, name, kind, region_code, country, latitude, longitude, parent_id, search, known_from"),
                        new Table("asset_names", Facts.FACT + "asset_id, value, script, language, kind, search"),
                        new Table("asset_statuses", Facts.FACT + "asset_id, status" + Facts.VALID),
                        Facts.CITATIONS),
                this::write);
    }

    static AssetKind kind(long number) {
        int place = (int) (number % ASSETS_IN_BLOCK);
        if (place < PLANTS_IN_BLOCK) {
            return AssetKind.PLANT;
        }
        if (place < LINES) {
            return AssetKind.LINE;
        }
        if (place < GROUPS) {
            return AssetKind.ASSET_GROUP;
        }
        if (place < BRANDS) {
            return AssetKind.BRAND;
        }
        return place < LICENCES ? AssetKind.LICENCE : AssetKind.STAKE;
    }

    private void write(Pass pass) {
        var facts = new Facts(set, pass);
        for (long number = 0; number < set.size().assets(); number++) {
            // A line is in a plant of its block, and so in that plant's place.
            boolean line = kind(number) == AssetKind.LINE;
            long plant = line ? number - PLANTS_IN_BLOCK : number;
            var draws = set.draws(ASSET, number);
            var naming = Naming.of(draws).and(kind(number) == AssetKind.PLANT ? "plant" : "works", "завод", "کارخانه");
            var row = pass.row("assets")
                    .add(SyntheticSet.id(ASSET, number))
                    .add("synthetic-asset-" + number)
                    .add(naming.latin())
                    .add(kind(number));
            if (number % ASSETS_IN_BLOCK < GROUPS) {
                var place = set.draws(ASSET, -1 - plant);
                int region = (int) place.zipf(set.size().regions());
                row.add(SyntheticSet.regionCode(region))
                        .add(SyntheticSet.country(region))
                        .add(SyntheticSet.latitude(region) + REGION_WIDTH * (place.fraction() - 0.5))
                        .add(SyntheticSet.longitude(region) + REGION_WIDTH * (place.fraction() - 0.5));
            } else {
                row.add((String) null).add((String) null).add((String) null).add((String) null);
            }
            row.add(line ? SyntheticSet.id(ASSET, plant) : null)
                    .searched(naming.latin())
                    .add(Facts.KNOWN_FROM)
                    .end();
            name(facts, number * 2, naming.latin(), "Latn");
            if (draws.chance(0.4)) {
                name(facts, number * 2 + 1, naming.cyrillic(), "Cyrl");
            }
            facts.background(FactKind.ASSET, ASSET, number);
            statuses(facts, number, draws);
        }
    }

    private static void name(Facts facts, long number, String value, String script) {
        facts.row("asset_names", Facts.ASSET_NAME, number)
                .add(SyntheticSet.id(ASSET, number / 2))
                .add(value)
                .add(script)
                .add((String) null)
                .add(NameKind.OFFICIAL)
                .searched(value)
                .end();
    }

    /** The status now, and for one in five the one before it. */
    private static void statuses(Facts facts, long asset, Draws draws) {
        var now = draws.below(100) < OPERATING ? OperatingStatus.OPERATING : draws.pick(OperatingStatus.values());
        int since = 1995 + draws.below(30);
        if (draws.chance(0.2)) {
            var before =
                    now == OperatingStatus.OPERATING ? OperatingStatus.UNDER_CONSTRUCTION : OperatingStatus.OPERATING;
            var change = draws.date(since);
            status(facts, asset * 2, before, draws.date(since - 3), change);
            status(facts, asset * 2 + 1, now, change, null);
        } else {
            status(facts, asset * 2, now, draws.chance(0.3) ? FuzzyDate.UNDISCLOSED : draws.date(since), null);
        }
    }

    private static void status(
            Facts facts, long number, OperatingStatus status, FuzzyDate from, @Nullable FuzzyDate to) {
        facts.row("asset_statuses", Facts.STATUS, number)
                .add(SyntheticSet.id(ASSET, number / 2))
                .add(status)
                .add(from)
                .add(to)
                .end();
        facts.cite(FactKind.ASSET_STATUS, Facts.STATUS, number);
    }
}
