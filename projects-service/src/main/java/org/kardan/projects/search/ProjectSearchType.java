package org.kardan.projects.search;

import org.eclipse.microprofile.graphql.Description;

/** What can be found. */
@Description("What can be found by `searchProjects`.")
public enum ProjectSearchType {
    @Description("A project, by its title, its slug or its summary.")
    PROJECT,
    @Description("A person, by any form of the name, or the office.")
    PERSON,
    @Description("A region, by its name or its code.")
    REGION,
    @Description("A visit, by what the source says was visited, or recognised there.")
    VISIT,
    @Description("A source, by its title, its outlet or its code.")
    SOURCE
}
