package org.kardan.suppliers.search;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.search.SearchMatch;
import org.kardan.suppliers.fact.SupplierSearchResult;
import org.kardan.suppliers.fact.Words;

/** Something found. */
@Description("Something found, and why.")
public record SupplierSearchEdge(
        @NonNull @Description("What was found.") SupplierSearchResult node,

        @NonNull @Description(Words.CURSOR) String cursor,

        @NonNull @Description(SearchDocs.SCORE) double score,

        @NonNull @Description("Why it was found.") SearchMatch match) {}
