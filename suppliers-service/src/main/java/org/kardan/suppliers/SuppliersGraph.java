package org.kardan.suppliers;

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
            @Import(name = "@inaccessible"),
            @Import(name = "@key"),
            @Import(name = "@requires"),
            @Import(name = "@shareable")
        })
@Description("Suppliers: who makes which part in which plant, who owns that plant, and who is trying to buy it.")
public class SuppliersGraph {}
