package org.kardan.projects.capability;

import static org.kardan.projects.fact.Words.EDGES;
import static org.kardan.projects.fact.Words.PAGE_INFO;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.page.PageInfo;
import org.kardan.projects.fact.FactPage;

/** A page of capability claims. */
@Description("A page of capability claims.")
public record CapabilityClaimConnection(
        @NonNull @Description(EDGES) List<@NonNull CapabilityClaimEdge> edges,
        @NonNull @Description(PAGE_INFO) PageInfo pageInfo,
        @Ignore FactPage.WholeList<CapabilityClaim> list) {

    static CapabilityClaimConnection of(FactPage<CapabilityClaim> page) {
        return new CapabilityClaimConnection(
                page.page().edges(CapabilityClaimEdge::new), page.page().info(), page.list());
    }
}
