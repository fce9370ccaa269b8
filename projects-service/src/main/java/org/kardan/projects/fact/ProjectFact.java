package org.kardan.projects.fact;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** Any fact of a project. */
@Union
@Description("Any fact of a project, of whatever kind.")
public interface ProjectFact {}
