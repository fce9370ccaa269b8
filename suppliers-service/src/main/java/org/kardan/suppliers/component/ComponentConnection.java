package org.kardan.suppliers.component;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.page.Cursor;
import org.kardan.kit.page.Page;
import org.kardan.kit.page.PageInfo;
import org.kardan.kit.page.PageRequest;
import org.kardan.suppliers.fact.Words;

/** A page of components, by code. */
@Description("A page of components, sorted by code.")
public record ComponentConnection(
        @NonNull @Description(Words.EDGES) List<@NonNull ComponentEdge> edges,

        @NonNull @Description(Words.PAGE_INFO) PageInfo pageInfo) {

    static ComponentConnection of(List<Component> rows, PageRequest request) {
        var page = Page.of(rows, request, component -> Cursor.of(component.getCode()));
        return new ComponentConnection(page.edges(ComponentEdge::new), page.info());
    }
}
