package org.kardan.suppliers.ownership.history;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.page.Cursor;
import org.kardan.kit.page.Page;
import org.kardan.kit.page.PageInfo;
import org.kardan.kit.page.PageRequest;
import org.kardan.suppliers.fact.Words;

/** A page of the changes of ownership of one thing. */
@Description("A page of changes of ownership, earliest first; those of undisclosed date come last.")
public record OwnershipChangeConnection(
        @NonNull @Description(Words.EDGES) List<@NonNull OwnershipChangeEdge> edges,

        @NonNull @Description(Words.PAGE_INFO) PageInfo pageInfo,

        @Ignore UUID subject,

        @Ignore Span span) {

    static OwnershipChangeConnection of(UUID subject, Span span, List<OwnershipChange> rows, PageRequest request) {
        var page = Page.of(rows, request, OwnershipChangeConnection::cursor);
        return new OwnershipChangeConnection(page.edges(OwnershipChangeEdge::new), page.info(), subject, span);
    }

    private static Cursor cursor(OwnershipChange change) {
        return Cursor.of(
                change.day().toString(),
                Integer.toString(change.kind().ordinal()),
                change.stake().getId().toString());
    }
}
