package org.kardan.suppliers.supply;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.Cursor;
import org.kardan.kit.page.Page;
import org.kardan.kit.page.PageInfo;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.Words;

/** A page of the makers of one component, by id. */
@Description("A page of the makers of a component, oldest record first.")
public record SupplyCapabilityConnection(
        @NonNull @Description(Words.EDGES) List<@NonNull SupplyCapabilityEdge> edges,

        @NonNull @Description(Words.PAGE_INFO) PageInfo pageInfo,

        @Ignore Makers makers) {

    /**
     * The makers of a component at a moment.
     *
     * @param component the component's id; null where it is asked for by its code
     * @param inRegion only those in a region; null: wherever they are
     */
    record Makers(@Nullable UUID component, @Nullable InRegion inRegion, Moment moment) {}

    /** A component, by its code, in a region. */
    record InRegion(String region, String code) {}

    static SupplyCapabilityConnection of(List<SupplyCapability> rows, PageRequest request, Makers makers) {
        var page = Page.of(
                rows, request, capability -> Cursor.of(capability.getId().toString()));
        return new SupplyCapabilityConnection(page.edges(SupplyCapabilityEdge::new), page.info(), makers);
    }
}
