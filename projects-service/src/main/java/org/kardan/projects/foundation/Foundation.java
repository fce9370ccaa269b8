package org.kardan.projects.foundation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What a fact rests on. */
@Enum
@Description("What a fact rests on. Sources that derive from one another are one origin.")
public enum Foundation {
    @Description("All that speaks for it goes back to one origin.")
    SINGLE_ORIGIN("affirming = 1"),
    @Description("Two or more origins speak for it.")
    SEVERAL_ORIGINS("affirming > 1"),
    @Description("Some origin speaks for it, and some denies it.")
    DISPUTED("affirming > 0 and denying > 0"),
    @Description("Nothing speaks for it any more: it is only denied, or its citations have been withdrawn.")
    UNSUPPORTED("affirming = 0");

    private final String condition;

    Foundation(String condition) {
        this.condition = condition;
    }

    /** SQL over the counts of origins {@code affirming} and {@code denying}. */
    String condition() {
        return condition;
    }
}
