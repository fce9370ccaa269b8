package org.kardan.projects;

import io.smallrye.graphql.api.federation.link.Import;
import io.smallrye.graphql.api.federation.link.Link;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;

/** The graph as a whole: without this link its SDL would count as Federation 1, and no supergraph could be composed of it. */
@GraphQLApi
@Link(
        url = "https://specs.apollo.dev/federation/v2.7",
        _import = {
            @Import(name = "@external"),
            @Import(name = "@key"),
            @Import(name = "@requires"),
            @Import(name = "@shareable")
        })
@Description("Cooperation projects: who wants to build cars with whom, where, how far along, and on whose word.")
public class ProjectsGraph {}
