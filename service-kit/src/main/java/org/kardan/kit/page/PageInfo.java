package org.kardan.kit.page;

import io.smallrye.graphql.api.federation.Shareable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * The standing of a page among all pages, as the Relay connection specification has it.
 *
 * @param startCursor null when the page is empty
 * @param endCursor null when the page is empty
 */
@Shareable
@Description("Where a page stands among all pages (Relay connection specification).")
public record PageInfo(
        @NonNull @Description("True when more items follow this page; paging backwards, true when `before` was given.")
        boolean hasNextPage,

        @NonNull @Description("True when items precede this page; paging forwards, true when `after` was given.")
        boolean hasPreviousPage,

        @Description("Cursor of the page's first item, for `before`. Null when the page is empty.") @Nullable String startCursor,

        @Description("Cursor of the page's last item, for `after`. Null when the page is empty.") @Nullable String endCursor) {}
