package org.kardan.kit.search;

import io.smallrye.graphql.api.federation.Shareable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Why something was found: the text that fits best, and where. */
@Shareable
@Description("Why something was found: the text that fits best, and where.")
public record SearchMatch(
        @NonNull @Description("Which of its texts.") SearchedField field,

        @NonNull @Description("The text as it is recorded: of several names, the one that fits best.")
        String text,

        @NonNull @Description("The parts that fit, in the order of the text; they do not overlap. At most 200.")
        List<@NonNull SearchHighlight> highlights) {

    public SearchMatch {
        highlights = List.copyOf(highlights);
    }
}
