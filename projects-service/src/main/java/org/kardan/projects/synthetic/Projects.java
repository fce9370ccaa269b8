package org.kardan.projects.synthetic;

import static org.kardan.kit.synthetic.SyntheticSet.ORGANISATION;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.synthetic.BulkLoad.Part;
import org.kardan.kit.synthetic.BulkLoad.Pass;
import org.kardan.kit.synthetic.BulkLoad.Table;
import org.kardan.kit.synthetic.Draws;
import org.kardan.kit.synthetic.Naming;
import org.kardan.kit.synthetic.SyntheticSet;
import org.kardan.projects.capability.CapabilityArea;
import org.kardan.projects.capability.CapabilityDirection;
import org.kardan.projects.claim.ClaimKind;
import org.kardan.projects.party.PartyRole;
import org.kardan.projects.stage.Stage;
import org.kardan.projects.stage.TransitionStatus;

/** Projects as wholes: their launch, their stages, who takes part and what they claim. Early stages are the commonest. */
record Projects(SyntheticSet set) {

    private static final List<Stage> STAGES = List.of(
            Stage.INTEREST,
            Stage.TALKS,
            Stage.PLANNING,
            Stage.PILOT,
            Stage.LIMITED_PRODUCTION,
            Stage.SERIES_PRODUCTION);

    private static final String SUMMARY = "Generated for demonstrations and load; nothing in it is real.";

    private static final int FIRST_YEAR = 2012;
    private static final int LAST_YEAR = 2025;
    private static final int STRONGEST = 5;

    Part part() {
        return new Part(
                List.of(
                        new Table("projects", "id, slug, title, summary, sector, search, known_from"),
                        new Table("project_launches", Facts.FACT + "launch_edtf, launch_earliest, launch_latest"),
                        new Table(
                                "stage_transitions",
                                Facts.FACT
                                        + "position, from_stage, to_stage, status, occurred_edtf, occurred_earliest, occurred_latest, reason"),
                        new Table("parties", Facts.FACT + "country, organisation_id, role" + Facts.VALID),
                        new Table("claims", Facts.FACT + "kind, statement"),
                        new Table("capability_claims", Facts.FACT + "party_id, area, direction, strength"),
                        Facts.CITATIONS),
                this::write);
    }

    private void write(Pass pass) {
        var facts = new Facts(set, pass);
        for (long project = 0; project < set.size().projects(); project++) {
            var draws = set.draws(Facts.PROJECT, project);
            var name = Naming.of(draws).latin();
            var slug = "synthetic-project-" + project;
            var title = "Synthetic project " + project + ": joint production of the " + name;
            pass.row("projects")
                    .add(SyntheticSet.id(Facts.PROJECT, project))
                    .add(slug)
                    .add(title)
                    .add(SUMMARY)
                    .add(draws.pick("automotive", "automotive", "batteries", "trucks", "agricultural-machinery"))
                    .searched(title, slug, SUMMARY)
                    .add(Facts.KNOWN_FROM)
                    .end();
            facts.row("project_launches", Facts.LAUNCH, project, 0)
                    .add(draws.chance(0.6) ? FuzzyDate.UNDISCLOSED : draws.date(2026 + draws.below(6)))
                    .end();
            stages(facts, project, draws);
            parties(facts, project, draws);
            facts.row("claims", Facts.CLAIM, project, 0)
                    .add(draws.pick(ClaimKind.values()))
                    .add("Synthetic claim about the " + name)
                    .end();
        }
    }

    private static void stages(Facts facts, long project, Draws draws) {
        int reached = 1 + draws.weighted(30, 25, 20, 12, 8, 5);
        int year = FIRST_YEAR + draws.below(6);
        var begun = LocalDate.MIN;
        for (int i = 0; i < reached; i++) {
            var last = i == reached - 1 && i > 0 && draws.chance(0.3);
            var occurred = notBefore(begun, draws.date(year, year));
            begun = later(begun, occurred);
            stage(facts, project, i + 1, i == 0 ? null : STAGES.get(i - 1), STAGES.get(i), last, occurred, null);
            year = Math.min(LAST_YEAR, year + draws.below(3));
            if (last) {
                return; // what is under way has led nowhere yet
            }
        }
        if (draws.chance(0.12)) {
            var beside = draws.pick(Stage.ON_HOLD, Stage.CANCELLED);
            stage(
                    facts,
                    project,
                    reached + 1,
                    STAGES.get(reached - 1),
                    beside,
                    false,
                    notBefore(begun, draws.date(year, LAST_YEAR)),
                    "a synthetic reason");
        }
    }

    /** The date, or, where it ends before the last step can have come, the whole year of that one. */
    private static FuzzyDate notBefore(LocalDate begun, FuzzyDate date) {
        return date.latest() != null && date.latest().isBefore(begun)
                ? FuzzyDate.parse("occurred", String.valueOf(begun.getYear()))
                : date;
    }

    private static LocalDate later(LocalDate begun, FuzzyDate date) {
        return date.earliest() != null && date.earliest().isAfter(begun) ? date.earliest() : begun;
    }

    private static void stage(
            Facts facts,
            long project,
            int position,
            @Nullable Stage from,
            Stage to,
            boolean underWay,
            FuzzyDate occurred,
            @Nullable String reason) {
        facts.row("stage_transitions", Facts.STAGE, project, position)
                .add(position)
                .add(from)
                .add(to)
                .add(underWay ? TransitionStatus.UNDER_WAY : TransitionStatus.DONE)
                .add(occurred)
                .add(reason)
                .end();
    }

    /** Two countries, and companies; the more prominent a company, the more projects it is in. */
    private void parties(Facts facts, long project, Draws draws) {
        int first = (int) draws.zipf(SyntheticSet.countries());
        int second = (first + 1 + draws.below(SyntheticSet.countries() - 1)) % SyntheticSet.countries();
        int companies = draws.below(4);
        for (int i = 0; i < 2 + companies; i++) {
            boolean country = i < 2;
            var role = country
                    ? draws.pick(PartyRole.INITIATOR, PartyRole.HOST, PartyRole.REGULATOR)
                    : draws.pick(PartyRole.TECHNOLOGY_PARTNER, PartyRole.MANUFACTURER, PartyRole.INVESTOR);
            long company = draws.zipf(SyntheticSet.companies(set.size().blocks()));
            var since = draws.date(FIRST_YEAR, LAST_YEAR);
            facts.row("parties", Facts.PARTY, project, i)
                    .add(country ? SyntheticSet.country(i == 0 ? first : second) : null)
                    .add(country ? null : SyntheticSet.id(ORGANISATION, SyntheticSet.company(company)))
                    .add(role)
                    .add(since)
                    .add(Places.end(since, draws))
                    .end();
            capabilities(facts, project, i, draws);
        }
    }

    /** What a party offers in an area or two, and what it needs in the next. */
    private static void capabilities(Facts facts, long project, int party, Draws draws) {
        var areas = CapabilityArea.values();
        int area = draws.below(areas.length);
        for (int i = 0; i < 2; i++) {
            facts.row("capability_claims", Facts.CAPABILITY, project, party * 2 + i)
                    .add(SyntheticSet.id(Facts.PARTY, Facts.number(project, party)))
                    .add(areas[(area + i) % areas.length])
                    .add(i == 0 ? CapabilityDirection.OFFERS : CapabilityDirection.NEEDS)
                    .add(draws.chance(0.3) ? null : (Object) draws.below(STRONGEST + 1))
                    .end();
        }
    }
}
