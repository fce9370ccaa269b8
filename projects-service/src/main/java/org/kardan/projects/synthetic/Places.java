package org.kardan.projects.synthetic;

import static org.kardan.kit.synthetic.SyntheticSet.ASSET;
import static org.kardan.kit.synthetic.SyntheticSet.PERSON;
import static org.kardan.kit.synthetic.SyntheticSet.PLANTS_IN_BLOCK;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.synthetic.BulkLoad.Part;
import org.kardan.kit.synthetic.BulkLoad.Pass;
import org.kardan.kit.synthetic.BulkLoad.Table;
import org.kardan.kit.synthetic.Draws;
import org.kardan.kit.synthetic.SyntheticSet;
import org.kardan.projects.engagement.EngagementKind;
import org.kardan.projects.engagement.EngagementStatus;

/** Where projects happen: regions, plants visited, hubs. One project, the first, has a timeline of thousands of visits. */
record Places(SyntheticSet set) {

    private static final int VISITS_OF_THE_FIRST = 10_000;
    private static final int VISITS_OF_THE_FIRST_IN_S = 300;
    private static final int FIRST_YEAR = 1995;
    private static final int LAST_YEAR = 2025;

    Part part() {
        return new Part(
                List.of(
                        new Table("regional_engagements", Facts.FACT + "region_code, kind, status" + Facts.VALID),
                        new Table(
                                "site_visits",
                                Facts.FACT
                                        + "visitor_id, description, asset_id, identification_id, visited_edtf, visited_earliest, visited_latest, purpose, search"),
                        new Table(
                                "hubs",
                                Facts.FACT + "region_code, asset_id, certainty, capacity_low, capacity_high"
                                        + Facts.VALID),
                        Facts.CITATIONS),
                this::write);
    }

    /** The end of what began then; one in fifteen has ended. */
    static @Nullable FuzzyDate end(FuzzyDate from, Draws draws) {
        var latest = from.latest();
        return latest == null || !draws.chance(0.07) ? null : draws.date(latest.getYear() + 1 + draws.below(3));
    }

    private void write(Pass pass) {
        var facts = new Facts(set, pass);
        for (long project = 0; project < set.size().projects(); project++) {
            engagements(facts, project);
            visits(facts, project);
            hubs(facts, project);
        }
    }

    private void engagements(Facts facts, long project) {
        var draws = set.draws(Facts.ENGAGEMENT, project);
        int engagements = draws.below(5);
        for (int i = 0; i < engagements; i++) {
            var since = draws.date(2010, LAST_YEAR);
            facts.row("regional_engagements", Facts.ENGAGEMENT, project, i)
                    .add(SyntheticSet.regionCode((int) draws.zipf(set.size().regions())))
                    .add(draws.pick(EngagementKind.values()))
                    .add(draws.pick(EngagementStatus.values()))
                    .add(since)
                    .add(end(since, draws))
                    .end();
        }
    }

    private void visits(Facts facts, long project) {
        var draws = set.draws(Facts.VISIT, project);
        int visits = project == 0 ? visitsOfTheFirst() : draws.below(4);
        for (int i = 0; i < visits; i++) {
            boolean named = draws.chance(0.6);
            var identification = named ? SyntheticSet.id(Facts.IDENTIFICATION, Facts.number(project, i)) : null;
            if (named) {
                facts.cite(Facts.IDENTIFICATION, Facts.number(project, i));
            }
            var description = named ? "a plant, named in the source" : "several plants";
            facts.row("site_visits", Facts.VISIT, project, i)
                    .add(draws.chance(0.2) ? null : SyntheticSet.id(PERSON, draws.zipf(Facts.PERSONS)))
                    .add(description)
                    .add(named ? plant(draws) : null)
                    .add(identification)
                    .add(draws.date(FIRST_YEAR, LAST_YEAR))
                    .add(draws.pick("talks", "inspection", null))
                    .searched(description)
                    .end();
        }
    }

    private void hubs(Facts facts, long project) {
        var draws = set.draws(Facts.HUB, project);
        int hubs = draws.below(4);
        for (int i = 0; i < hubs; i++) {
            Integer low = draws.chance(0.3) ? null : 1_000 * (1 + (int) draws.zipf(200));
            var from = draws.date(2020, LAST_YEAR);
            facts.row("hubs", Facts.HUB, project, i)
                    .add(SyntheticSet.regionCode((int) draws.zipf(set.size().regions())))
                    .add(draws.chance(0.6) ? plant(draws) : null)
                    .add(draws.pick(Modality.ASSERTED, Modality.INTENDED, Modality.POTENTIAL))
                    .add(low)
                    .add(low == null ? null : low + low / 2)
                    .add(from)
                    .add(end(from, draws))
                    .end();
        }
    }

    private int visitsOfTheFirst() {
        return set.size() == SyntheticSet.Size.S ? VISITS_OF_THE_FIRST_IN_S : VISITS_OF_THE_FIRST;
    }

    private UUID plant(Draws draws) {
        return SyntheticSet.id(
                ASSET, SyntheticSet.plant(draws.zipf((long) set.size().blocks() * PLANTS_IN_BLOCK)));
    }
}
