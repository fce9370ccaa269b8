package org.kardan.projects.foundation;

import static org.kardan.projects.fact.Words.EDGES;
import static org.kardan.projects.fact.Words.PAGE_INFO;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.page.PageInfo;

/** A page of facts. */
@Description("A page of facts, in the order of recording.")
public record SupportedFactConnection(
        @NonNull @Description(EDGES) List<@NonNull SupportedFactEdge> edges,
        @NonNull @Description(PAGE_INFO) PageInfo pageInfo,
        @Ignore FactList list) {}
