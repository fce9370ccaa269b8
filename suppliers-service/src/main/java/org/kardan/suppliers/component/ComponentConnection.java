package org.kardan.suppliers.component;

import java.time.OffsetDateTime;
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
import org.kardan.kit.page.Placed;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.Words;

/** A page of components, by code. */
@Description("A page of components, sorted by code.")
public record ComponentConnection(
        @NonNull @Description(Words.EDGES) List<@NonNull ComponentEdge> edges,

        @NonNull @Description(Words.PAGE_INFO) PageInfo pageInfo,

        @Ignore OffsetDateTime knownAt,

        @Ignore @Nullable UUID versionsOf) {

    static ComponentConnection of(List<Component> rows, PageRequest request, OffsetDateTime knownAt) {
        var page = Page.of(rows, request, component -> Cursor.of(component.getCode()));
        return new ComponentConnection(page.edges(ComponentEdge::new), page.info(), knownAt, null);
    }

    /** All versions of a component. */
    static ComponentConnection ofVersions(List<Placed<Component>> rows, PageRequest request, UUID component) {
        var page = Page.of(rows, request);
        return new ComponentConnection(page.edges(ComponentEdge::new), page.info(), Moment.LATEST, component);
    }
}
