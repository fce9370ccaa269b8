package org.kardan.projects.project;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.kardan.kit.write.Given;
import org.kardan.projects.write.Draft;

/** How launches are written: a project has one at most. */
@Singleton
public class LaunchForm extends ProjectFactForm<Launch, LaunchInput> {

    LaunchForm(ProjectRepository projects) {
        super("Launch", "project_launches", Launch.class, projects);
    }

    @Override
    protected UUID parentOf(Launch row) {
        return row.getProjectId();
    }

    @Override
    protected Launch row(Draft<Launch> draft, LaunchInput input) {
        return new Launch(draft.id(), draft.knownFrom(), draft.parent(), Given.date("launch", input.launch()));
    }
}
