package org.kardan.projects.write;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** What became of a source that was retracted, and of what rested on it. */
@Description("What became of a source that was retracted, and of what rested on it.")
public record SourceState(
        @NonNull @Description("Its GraphQL type, `Source`.") String type,

        @NonNull @Id @Description("Its id.") String key,

        @NonNull @Description("The last version of it that stood.")
        int version,

        @NonNull @Description(
                "How many sources were retracted: itself, and those that derived from it. 0: it was taken away, since"
                        + " nothing had ever referred to it.")
        int retractedSources,

        @NonNull @Description("How many citations of theirs ended.")
        int endedCitations,

        @NonNull @Description("How many facts fell with them, of which each has an entry in `projectChanges`.")
        int fallenFacts) {

    /** A source to which nothing had ever referred. */
    public static SourceState takenAway(RowState state) {
        return new SourceState(state.type(), state.key(), state.version(), 0, 0, 0);
    }
}
