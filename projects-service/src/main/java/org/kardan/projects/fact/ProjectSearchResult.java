package org.kardan.projects.fact;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** What `searchProjects` finds. */
@Union
@Description("What `searchProjects` finds: one member for each value of `ProjectSearchType`.")
public interface ProjectSearchResult {}
