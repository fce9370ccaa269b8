package org.kardan.suppliers.asset;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.suppliers.fact.Words;

/** An asset on a page. */
@Description("An asset on a page.")
public record AssetEdge(
        @NonNull @Description(Words.NODE) Asset node,

        @NonNull @Description(Words.CURSOR) String cursor) {}
