package org.kardan.projects.project;

import java.util.UUID;
import org.kardan.projects.fact.Fact;
import org.kardan.projects.write.FactForm;

/** How facts that belong to a project are written. */
public abstract class ProjectFactForm<F extends Fact, I> extends FactForm<F, I> {

    private final ProjectRepository projects;

    /** A form of facts of this type in this table. */
    protected ProjectFactForm(String type, String table, Class<F> rows, ProjectRepository projects) {
        super(type, table, rows);
        this.projects = projects;
    }

    @Override
    protected UUID parent(String given) {
        return projects.require(given).getId();
    }

    /** The projects, for forms whose facts must fit to others of the same one. */
    protected ProjectRepository projects() {
        return projects;
    }
}
