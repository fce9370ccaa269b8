package org.kardan.suppliers.foundation;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.page.PageInfo;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.Words;

/** A page of what rests on a source. */
@Description("A page of facts, in the order of recording.")
public record SupportedSupplyFactConnection(
        @NonNull @Description(Words.EDGES) List<@NonNull SupportedSupplyFactEdge> edges,

        @NonNull @Description(Words.PAGE_INFO) PageInfo pageInfo,

        @Ignore Whole whole) {

    /** The whole list: what rests on a source at a moment. */
    record Whole(UUID source, Moment moment) {}
}
