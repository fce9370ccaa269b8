package org.kardan.suppliers.foundation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.page.Page;
import org.kardan.kit.page.PageInfo;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.page.Placed;
import org.kardan.suppliers.fact.Fact;
import org.kardan.suppliers.fact.SupplyFact;
import org.kardan.suppliers.fact.Words;

/** A page of facts of several kinds. */
@Description("A page of facts of several kinds, in the order of recording.")
public record SupplyFactConnection(
        @NonNull @Description(Words.EDGES) List<@NonNull SupplyFactEdge> edges,

        @NonNull @Description(Words.PAGE_INFO) PageInfo pageInfo,

        @Ignore FactFilter filter) {

    static SupplyFactConnection of(List<Placed<Fact>> rows, PageRequest request, FactFilter filter) {
        var page = Page.of(rows, request);
        return new SupplyFactConnection(
                page.edges((fact, cursor) -> new SupplyFactEdge((SupplyFact) fact, cursor)), page.info(), filter);
    }
}
