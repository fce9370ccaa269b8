package org.kardan.projects.transfer;

import static org.kardan.kit.transfer.ExportQuery.ofKnownRows;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kardan.kit.transfer.TransferType;
import org.kardan.projects.catalogue.PersonForm;
import org.kardan.projects.catalogue.PersonInput;
import org.kardan.projects.catalogue.RegionForm;
import org.kardan.projects.catalogue.RegionInput;
import org.kardan.projects.catalogue.SourceForm;
import org.kardan.projects.catalogue.SourceInput;
import org.kardan.projects.phase.PhaseForm;
import org.kardan.projects.project.ProjectForm;
import org.kardan.projects.project.ProjectInput;
import org.kardan.projects.stage.StageTransitionForm;
import org.kardan.projects.write.RowLines;

/** Lines of what facts refer to. */
@ApplicationScoped
class CatalogueLines {

    /** How many sources lie above one: what others derive from comes first. */
    private static final String SOURCE_DEPTH = """
            (with recursive up (next, depth) as (
                select t.derived_from_id, 0
                union all select s.derived_from_id, depth + 1 from up join sources s on s.id = up.next)
            select max(depth) from up), t.id""";

    private static final String NAMES = """
            (select json_agg(x) from (
                select n.value, n.script, n.language from person_names n where n.person_id = t.id
                    and n.known_from <= t.known_from and (n.known_to is null or n.known_to > t.known_from) order by n.position) x)""";

    private final SourceForm sources;
    private final PersonForm persons;
    private final RegionForm regions;
    private final ProjectForm projects;

    CatalogueLines(SourceForm sources, PersonForm persons, RegionForm regions, ProjectForm projects) {
        this.sources = sources;
        this.persons = persons;
        this.regions = regions;
        this.projects = projects;
    }

    List<TransferType> types() {
        return List.of(
                new RowLines<>(
                        sources,
                        SourceInput.class,
                        "code",
                        List.of("derivedFrom"),
                        ofKnownRows("sources")
                                .with("code", "kind", "title", "outlet", "url", "language")
                                .date("published", "published")
                                .reference("derivedFrom", "sources", "derived_from_id", "code")
                                .keyedBy("t.code")
                                .standingUntil("retracted_at")
                                .orderedBy(SOURCE_DEPTH),
                        source -> {}),
                new RowLines<>(
                        persons,
                        PersonInput.class,
                        "slug",
                        List.of(),
                        ofKnownRows("persons")
                                .with("slug", "name", "office")
                                .as("names", NAMES)
                                .keyedBy("t.slug"),
                        person -> {}),
                new RowLines<>(
                        regions,
                        RegionInput.class,
                        "code",
                        List.of(),
                        ofKnownRows("regions")
                                .with("code", "name", "latitude", "longitude")
                                .keyedOnlyBy("t.code"),
                        region -> {}),
                new RowLines<>(
                        projects,
                        ProjectInput.class,
                        "slug",
                        List.of(),
                        ofKnownRows("projects")
                                .with("slug", "title", "summary", "sector")
                                .keyedBy("t.slug"),
                        project -> {
                            StageTransitionForm.none(project.getId());
                            PhaseForm.none(project.getId());
                        }));
    }
}
