package org.kardan.projects.fact;

/** The wording that many fields and arguments share. */
public final class Words {

    /** {@code asOf}. */
    public static final String AS_OF =
            "As it was in the world on this day. Left out: today (UTC). What has no published date counts"
                    + " as having begun.";

    /** {@code knownAt}. */
    public static final String KNOWN_AT =
            "As this system knew it at this moment, for example `2026-05-01T00:00:00Z`. Left out: now.";

    /** {@code first}. */
    public static final String FIRST =
            "How many items at most from the start of the list or after `after`: 1 to 100. Left out: 20.";

    /** {@code after}. */
    public static final String AFTER = "A cursor this field has returned: the page begins after it.";

    /** {@code last}. */
    public static final String LAST =
            "How many items at most from the end of the list or before `before`: 1 to 100. Not with `first`.";

    /** {@code before}. */
    public static final String BEFORE = "A cursor this field has returned: the page ends before it. Not with `after`.";

    /** {@code totalCount} of any connection. */
    public static final String TOTAL_COUNT = "How many items the whole list has; counted only when it is asked for.";

    /** {@code edges} of any connection. */
    public static final String EDGES = "The items of the page with their cursors, in the list's order.";

    /** {@code pageInfo} of any connection. */
    public static final String PAGE_INFO = "Whether more pages lie before and after.";

    /** {@code node} of any edge. */
    public static final String NODE = "The item.";

    /** {@code cursor} of any edge. */
    public static final String CURSOR = "The item's place in the list, for `after` and `before`. Opaque.";

    /**
     * A field that this service adds to a type of suppliers-service. It may be null so that a client who asks suppliers-service loses
     * only this field when this service is down, not the whole answer above it.
     */
    public static final String IF_UNREACHABLE = " Null, with an error: projects-service could not be asked.";

    private Words() {}
}
