package org.kardan.projects.search;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.page.PageInfo;
import org.kardan.projects.fact.Words;

/** A page of what was found. */
@Description("A page of what was found, the best first; of equals the one with the lesser id.")
public record ProjectSearchConnection(
        @NonNull @Description(Words.EDGES) List<@NonNull ProjectSearchEdge> edges,

        @NonNull @Description(Words.PAGE_INFO) PageInfo pageInfo,

        @NonNull @Description("How many were found, on all pages together. Costs nothing more; see `bounded`.")
        int totalCount,

        @NonNull @Description(SearchDocs.BOUNDED) boolean bounded) {}
