package org.kardan.projects.synthetic;

import static org.kardan.kit.synthetic.SyntheticSet.CATEGORIES;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.kardan.kit.synthetic.BulkLoad.Part;
import org.kardan.kit.synthetic.BulkLoad.Pass;
import org.kardan.kit.synthetic.BulkLoad.Table;
import org.kardan.kit.synthetic.CopyRows;
import org.kardan.kit.synthetic.Draws;
import org.kardan.kit.synthetic.SyntheticSet;
import org.kardan.projects.need.Criticality;
import org.kardan.projects.phase.CriterionVerdict;
import org.kardan.projects.phase.PhaseKind;
import org.kardan.projects.readiness.AssessmentStatus;
import org.kardan.projects.readiness.AssessmentSubject;
import org.kardan.projects.readiness.PrerequisiteKind;
import org.kardan.projects.readiness.PrerequisiteStatus;

/** What projects hang on: prerequisites, assessments, phases with their criteria, and the components they need. */
record Conditions(SyntheticSet set) {

    private static final int PHASES_AT_MOST = 10;
    private static final int FIRST_YEAR = 2018;
    private static final int LAST_YEAR = 2025;

    Part part() {
        return new Part(
                List.of(
                        new Table("prerequisites", Facts.FACT + "kind, status, statement" + Facts.VALID),
                        new Table("assessments", Facts.FACT + "subject, status" + Facts.VALID),
                        new Table(
                                "phases",
                                Facts.FACT
                                        + "position, kind, validates, predecessor_ids, duration_months_optimistic, duration_months_likely, duration_months_pessimistic"),
                        new Table(
                                "phase_criteria",
                                "row_id, id, known_from, phase_id, position, description, target, outcome, verdict"),
                        new Table(
                                "component_needs",
                                Facts.FACT + "component_code, criticality, units_per_vehicle, local_content_wanted"),
                        Facts.CITATIONS),
                this::write);
    }

    private void write(Pass pass) {
        var facts = new Facts(set, pass);
        for (long project = 0; project < set.size().projects(); project++) {
            gates(facts, project);
            phases(facts, project);
            needs(facts, project);
        }
    }

    private void gates(Facts facts, long project) {
        var draws = set.draws(Facts.PREREQUISITE, project);
        var kinds = PrerequisiteKind.values();
        int prerequisites = 1 + draws.below(kinds.length);
        for (int i = 0; i < prerequisites; i++) {
            var from = draws.date(FIRST_YEAR, LAST_YEAR);
            facts.row("prerequisites", Facts.PREREQUISITE, project, i)
                    .add(kinds[i])
                    .add(draws.pick(PrerequisiteStatus.values()))
                    .add("Synthetic prerequisite " + (i + 1))
                    .add(from)
                    .add(Places.end(from, draws))
                    .end();
        }
        for (var subject : AssessmentSubject.values()) {
            var from = draws.date(FIRST_YEAR, LAST_YEAR);
            facts.row("assessments", Facts.ASSESSMENT, project, subject.ordinal())
                    .add(subject)
                    .add(draws.pick(AssessmentStatus.values()))
                    .add(from)
                    .add(Places.end(from, draws))
                    .end();
        }
    }

    /** Phases follow one another, and some follow two; in a third of the projects not all durations are published. */
    private void phases(Facts facts, long project) {
        var draws = set.draws(Facts.PHASE, project);
        var kinds = PhaseKind.values();
        int phases = 1 + draws.below(PHASES_AT_MOST);
        boolean published = draws.chance(0.67);
        for (int i = 0; i < phases; i++) {
            var row = facts.row("phases", Facts.PHASE, project, i)
                    .add(i + 1)
                    .add(kinds[i * kinds.length / phases])
                    .add(draws.pick("{TECHNICAL_VIABILITY}", "{TECHNICAL_VIABILITY,ECONOMIC_VIABILITY}", "{}"))
                    .add(predecessors(project, i, draws));
            durations(row, published || draws.chance(0.5), draws);
            criterion(facts, project, i, draws);
        }
    }

    private static String predecessors(long project, int phase, Draws draws) {
        if (phase == 0) {
            return "{}";
        }
        var before = "{" + phase(project, phase - 1);
        return before + (phase > 1 && draws.chance(0.3) ? "," + phase(project, phase - 2) : "") + "}";
    }

    private static void durations(CopyRows row, boolean published, Draws draws) {
        int likely = 2 + draws.below(18);
        double optimistic = likely * draws.between(0.5, 1);
        double pessimistic = likely * draws.between(1, 3);
        row.add(published ? (Object) optimistic : null)
                .add(published ? (Object) likely : null)
                .add(published ? (Object) pessimistic : null)
                .end();
    }

    private static void criterion(Facts facts, long project, int phase, Draws draws) {
        long number = Facts.number(project, phase);
        var target = draws.chance(0.5) ? null : "at least " + (50 + draws.below(50)) + " %";
        boolean judged = !draws.chance(0.7);
        facts.versionOf("phase_criteria", Facts.CRITERION, number)
                .add(phase(project, phase))
                .add(1)
                .add("Synthetic criterion")
                .add(target)
                .add(judged ? "met" : null)
                .add(judged ? CriterionVerdict.MET : CriterionVerdict.NOT_JUDGED)
                .end();
    }

    private void needs(Facts facts, long project) {
        var draws = set.draws(Facts.NEED, project);
        int needs = 3 + draws.below(9);
        var needed = new HashSet<Long>();
        for (int i = 0; i < needs; i++) {
            long component = CATEGORIES + draws.zipf(set.size().components() - CATEGORIES);
            if (needed.add(component)) {
                facts.row("component_needs", Facts.NEED, project, i)
                        .add(SyntheticSet.componentCode((int) component))
                        .add(draws.pick(Criticality.CRITICAL, Criticality.IMPORTANT, Criticality.REPLACEABLE, null))
                        .add(draws.chance(0.4) ? null : (Object) (1 + draws.below(8)))
                        .add(draws.chance(0.6) ? null : (Object) (draws.below(10) / 10.0))
                        .end();
            }
        }
    }

    private static UUID phase(long project, int place) {
        return SyntheticSet.id(Facts.PHASE, Facts.number(project, place));
    }
}
