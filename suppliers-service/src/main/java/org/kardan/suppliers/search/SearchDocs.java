package org.kardan.suppliers.search;

/** The wording of what a search gives. */
final class SearchDocs {

    static final String SCORE =
            "How well it fits, more than 0, at most 1. 1: all that was asked for in the same letters, and nothing else, or a code."
                    + " It is the part of the question's words that was found, each as well as it fits (the same letters 1, another"
                    + " script or spelling 0.7 to 0.97, a slip of one letter 0.7, of two 0.55, a beginning 0.6 to 0.9; in a text that only mentions"
                    + " it a little less), times 0.8, and up to the whole the more of the text's own words were asked for. Legal forms"
                    + " and the like weigh a tenth. What has 0.55 of the question or less is no find.";

    static final String BOUNDED =
            "True when more might be found: for each way in which a text may be meant, 100 rows of a table are looked at. Give"
                    + " another word, then.";

    static final String TEXT = "A name or a few words of one, in any script: 1 to 200 characters with 1 to 12 words.";

    static final String TYPES = "Only things of these types. Left out, or empty: of all.";

    private SearchDocs() {}
}
