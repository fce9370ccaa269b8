package org.kardan.projects.readiness;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.kardan.kit.write.Given;
import org.kardan.projects.project.ProjectFactForm;
import org.kardan.projects.project.ProjectRepository;
import org.kardan.projects.write.Draft;

/** How assessments are written. */
@Singleton
public class AssessmentForm extends ProjectFactForm<Assessment, AssessmentInput> {

    AssessmentForm(ProjectRepository projects) {
        super("Assessment", "assessments", Assessment.class, projects);
    }

    @Override
    protected UUID parentOf(Assessment row) {
        return row.getProjectId();
    }

    @Override
    protected Assessment row(Draft<Assessment> draft, AssessmentInput input) {
        var from = Given.date("validFrom", input.validFrom());
        return new Assessment(
                draft.id(),
                draft.knownFrom(),
                draft.parent(),
                Given.required("subject", input.subject()),
                Given.required("status", input.status()),
                from,
                Given.end("validTo", input.validTo(), from));
    }
}
