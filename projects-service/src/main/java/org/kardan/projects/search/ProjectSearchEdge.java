package org.kardan.projects.search;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.search.SearchMatch;
import org.kardan.projects.fact.ProjectSearchResult;
import org.kardan.projects.fact.Words;

/** Something found. */
@Description("Something found, and why.")
public record ProjectSearchEdge(
        @NonNull @Description("What was found.") ProjectSearchResult node,

        @NonNull @Description(Words.CURSOR) String cursor,

        @NonNull @Description(SearchDocs.SCORE) double score,

        @NonNull @Description("Why it was found.") SearchMatch match) {}
