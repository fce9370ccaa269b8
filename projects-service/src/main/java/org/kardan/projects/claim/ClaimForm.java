package org.kardan.projects.claim;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.kardan.kit.write.Given;
import org.kardan.projects.project.ProjectFactForm;
import org.kardan.projects.project.ProjectRepository;
import org.kardan.projects.write.Draft;

/** How claims are written. */
@Singleton
public class ClaimForm extends ProjectFactForm<Claim, ClaimInput> {

    ClaimForm(ProjectRepository projects) {
        super("Claim", "claims", Claim.class, projects);
    }

    @Override
    protected UUID parentOf(Claim row) {
        return row.getProjectId();
    }

    @Override
    protected Claim row(Draft<Claim> draft, ClaimInput input) {
        return new Claim(
                draft.id(),
                draft.knownFrom(),
                draft.parent(),
                Given.required("kind", input.kind()),
                Given.text("statement", input.statement()));
    }
}
