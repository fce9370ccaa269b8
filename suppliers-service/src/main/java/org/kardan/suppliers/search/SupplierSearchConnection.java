package org.kardan.suppliers.search;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.page.PageInfo;
import org.kardan.suppliers.fact.Words;

/** A page of what was found. */
@Description("A page of what was found, the best first; of equals the one with the lesser id.")
public record SupplierSearchConnection(
        @NonNull @Description(Words.EDGES) List<@NonNull SupplierSearchEdge> edges,

        @NonNull @Description(Words.PAGE_INFO) PageInfo pageInfo,

        @NonNull @Description("How many were found, on all pages together. Costs nothing more; see `bounded`.")
        int totalCount,

        @NonNull @Description(SearchDocs.BOUNDED) boolean bounded) {}
