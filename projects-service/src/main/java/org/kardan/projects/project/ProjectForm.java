package org.kardan.projects.project;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.write.Given;
import org.kardan.projects.write.RowForm;

/** How projects are written. */
@Singleton
public class ProjectForm extends RowForm<Project, ProjectInput> {

    ProjectForm() {
        super("Project", "projects", Project.class);
    }

    @Override
    protected Object keyOf(Project row) {
        return row.getId();
    }

    @Override
    protected UUID projectOf(Project row) {
        return row.getId();
    }

    @Override
    protected void made(Project row) {
        ProjectRepository.made(row);
    }

    @Override
    protected Project row(UUID id, @Nullable Project previous, ProjectInput input) {
        var slug = Given.slug("slug", input.slug());
        Given.unchanged("slug", previous == null ? null : previous.getSlug(), slug);
        return new Project(
                previous == null ? id : previous.getId(),
                slug,
                Given.text("title", input.title()),
                Given.optionalText("summary", input.summary()),
                Given.slug("sector", input.sector()));
    }
}
