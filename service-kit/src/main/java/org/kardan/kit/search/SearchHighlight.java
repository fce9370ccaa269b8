package org.kardan.kit.search;

import io.smallrye.graphql.api.federation.Shareable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A part of a text that was asked for.
 *
 * @param start its first character in the text, from 0, in UTF-16 units as {@link String#substring(int, int)} counts
 * @param end the place after its last character
 */
@Shareable
@Description("A part of a text that was asked for.")
public record SearchHighlight(
        @NonNull @Description("The part as the text writes it.")
        String text,

        @NonNull @Description("Where it begins in the text: UTF-16 units from 0, as JavaScript's `slice` counts.")
        int start,

        @NonNull @Description("The place after its end, counted likewise.")
        int end,

        @NonNull @Description("How it fits what was asked for.")
        SearchFit fit) {}
