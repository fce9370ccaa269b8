package org.kardan.projects.fact;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** A fact that has a date, and so a place in the timeline. */
@Union
@Description("A fact of a project that has a date, be it one that nobody has published.")
public interface TimelineEvent {}
