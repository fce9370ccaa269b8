package org.kardan.kit.search;

import org.eclipse.microprofile.graphql.Description;

/** How a found word fits the one that was asked for. */
@Description("How a found word fits the one that was asked for.")
public enum SearchFit {
    @Description("The same letters, but for capitals.")
    SAME,
    @Description("The same consonants, or the same sound, in another script or spelling.")
    SPELLING,
    @Description(
            "One letter is missing, too many, or another one, or two have changed places; in long words two such slips.")
    TYPO,
    @Description("It begins as asked.")
    BEGINNING
}
