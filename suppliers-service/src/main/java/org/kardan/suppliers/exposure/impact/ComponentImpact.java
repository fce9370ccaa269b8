package org.kardan.suppliers.exposure.impact;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.suppliers.component.Component;
import org.kardan.suppliers.exposure.concentration.Concentration;

/** What would change for one component. */
@Description("What a deal would change for one component.")
public record ComponentImpact(
        @NonNull @Description("The component.") Component component,

        @NonNull @Description("Its concentration without the deal.")
        Concentration before,

        @NonNull @Description("Its concentration if the deal closed.")
        Concentration after,

        @NonNull @Description(
                "How many independent sources it has without the deal: sources of which one organisation owns more than half in"
                        + " the end, for certain, count as one. At most: what only may be a source on the day, since a date is fuzzy, is counted.")
        int independentSourcesBefore,

        @NonNull @Description("The same if the deal closed: more, and it gains a source; fewer, and it loses one.")
        int independentSourcesAfter,

        @NonNull @Description("`independentSourcesBefore` at least: of those alone that certainly are sources on the day.")
        int independentSourcesBeforeLow,

        @NonNull @Description("`independentSourcesAfter` at least: of those alone that certainly are sources on the day.")
        int independentSourcesAfterLow,

        @NonNull @Description("Its sources, oldest record first. At most 10 000.")
        List<@NonNull SourceImpact> sources) {

    /** Whether it gains a source, with all that may be sources or without. */
    boolean mayGain() {
        return independentSourcesAfter > independentSourcesBefore
                || independentSourcesAfterLow > independentSourcesBeforeLow;
    }

    /** Whether it loses one, with all that may be sources or without. */
    boolean mayLose() {
        return independentSourcesAfter < independentSourcesBefore
                || independentSourcesAfterLow < independentSourcesBeforeLow;
    }
}
