package org.kardan.projects.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.Placed;
import org.kardan.kit.page.Sorting;
import org.kardan.kit.read.Reading;
import org.kardan.kit.time.Moment;
import org.kardan.projects.fact.Holds;
import org.kardan.projects.project.Project;
import org.kardan.projects.stage.Reached;
import org.kardan.projects.stage.StageTransition;

/** Reads projects and their transitions in one statement, so that a list that shows stages need not ask for them again. */
final class ProjectsWithStages {

    private static final String TRANSITIONS = "left join stage_transitions t on t.project_id = p.id and %s and %s"
            .formatted(Holds.knownRow("t"), Reached.rowBy("t"));

    private final Reading reading;
    private final String stage;
    private final String projects;

    /**
     * @param stage the expression of the column {@code stage} the projects are listed under
     * @param projects what to read from: an expression of a from clause that names the projects {@code p}
     */
    ProjectsWithStages(Reading reading, String stage, String projects) {
        this.reading = reading;
        this.stage = stage;
        this.projects = projects;
    }

    /** A project and the stage it was listed under, null where the list is not by stage. */
    record Row(@Nullable String stage, Placed<Project> project) {}

    List<Row> read(Sorting sorting, String order, Moment moment, Consumer<NativeQuery<?>> parameters) {
        var found = reading.in(session -> {
            var query = session.createNativeQuery(
                            "select %s, {p.*}, p.placed, {t.*} from %s %s order by %s, t.position, t.id"
                                    .formatted(stage, projects, TRANSITIONS, order),
                            Object[].class)
                    .addScalar("stage", String.class)
                    .addEntity("p", Project.class)
                    .addScalar("placed", String.class)
                    .addEntity("t", StageTransition.class);
            parameters.accept(query);
            query.setParameter("knownAt", moment.knownAt()).setParameter("asOf", moment.asOf());
            return query.list();
        });
        var rows = new ArrayList<Row>();
        var transitions = new ArrayList<StageTransition>();
        for (var columns : found) {
            var project = (Project) columns[1];
            if (rows.isEmpty() || rows.getLast().project().row() != project) {
                keep(rows, transitions, moment);
                rows.add(new Row((String) columns[0], sorting.placed(project, (String) columns[2])));
            }
            if (columns[3] != null) {
                transitions.add((StageTransition) columns[3]);
            }
        }
        keep(rows, transitions, moment);
        return rows;
    }

    /** Gives the transitions gathered to the project they were gathered for. */
    private static void keep(List<Row> rows, List<StageTransition> transitions, Moment moment) {
        if (!rows.isEmpty()) {
            rows.getLast().project().row().readTogether(StageTransition.class, moment, transitions);
        }
        transitions.clear();
    }
}
