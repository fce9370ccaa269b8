package org.kardan.projects.readiness;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.kardan.kit.write.Given;
import org.kardan.projects.project.ProjectFactForm;
import org.kardan.projects.project.ProjectRepository;
import org.kardan.projects.write.Draft;

/** How prerequisites are written. */
@Singleton
public class PrerequisiteForm extends ProjectFactForm<Prerequisite, PrerequisiteInput> {

    PrerequisiteForm(ProjectRepository projects) {
        super("Prerequisite", "prerequisites", Prerequisite.class, projects);
    }

    @Override
    protected UUID parentOf(Prerequisite row) {
        return row.getProjectId();
    }

    @Override
    protected Prerequisite row(Draft<Prerequisite> draft, PrerequisiteInput input) {
        var from = Given.date("validFrom", input.validFrom());
        return new Prerequisite(
                draft.id(),
                draft.knownFrom(),
                draft.parent(),
                Given.required("kind", input.kind()),
                Given.required("status", input.status()),
                Given.text("statement", input.statement()),
                from,
                Given.end("validTo", input.validTo(), from));
    }
}
