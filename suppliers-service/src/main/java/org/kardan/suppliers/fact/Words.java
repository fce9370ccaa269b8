package org.kardan.suppliers.fact;

/** The wording that many fields and arguments share. */
public final class Words {

    /** {@code asOf}. */
    public static final String AS_OF =
            "As it was in the world on this day. Left out: today (UTC). Dates are fuzzy: what they do"
                    + " not rule out counts.";

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

    /** {@code disputed} of a list of facts. */
    public static final String DISPUTED =
            "True: only what some source speaks for and some denies. False: only what is not in dispute. Left out: either.";

    /** {@code modality} of a list of facts. */
    public static final String MODALITY =
            "Only what at least one source states in this way, as `citations` says. Left out: in any.";

    /** {@code direction} of any list that can be sorted. */
    public static final String DIRECTION =
            "Which way they are sorted; a cursor belongs to one order and one direction. Left out: ASCENDING.";

    /** {@code totalCount} of any connection. */
    public static final String TOTAL_COUNT = "How many items the whole list has; counted only when it is asked for.";

    /** {@code edges} of any connection. */
    public static final String EDGES = "The items of the page with their cursors, in the list's order.";

    /** {@code pageInfo} of any connection. */
    public static final String PAGE_INFO = "Whether more pages lie before and after.";

    /** {@code node} of any edge. */
    public static final String NODE = "The item.";

    /** {@code citations} of any fact. */
    public static final String CITATIONS =
            "The sources that say so, and how firmly, as known at the moment this was read at. At most 1 000.";

    /** {@code validFrom}. */
    public static final String VALID_FROM = "Since when it holds in the world.";

    /** {@code validTo}. */
    public static final String VALID_TO =
            "The first day on which it holds no more. Null: it still holds, as far as is known.";

    /** {@code version}. */
    public static final String VERSION = "Counts the changes, from 1. An update names the version it has read.";

    /** {@code cursor} of any edge. */
    public static final String CURSOR = "The item's place in the list, for `after` and `before`. Opaque.";

    /** {@code open} of any list of deals. */
    public static final String OPEN =
            "Only those in a stage that they may still close from, or only those that are closed or abandoned. One in no stage, since no"
                    + " event of it was known at the moment, is among neither.";

    /** {@code knownAt} of a field that gives what facts are about. */
    public static final String ROW_KNOWN_AT =
            "As this system knew it at this moment, for example `2026-05-01T00:00:00Z`: what it was called, and said itself. Fields below"
                    + " it that have a `knownAt` take their own. Left out: now.";

    /** {@code versions} of what facts are about. */
    public static final String VERSIONS =
            "All that was ever believed of it, from when to when, the oldest version first; the last one is believed now, unless it was"
                    + " taken away. What a version refers to itself is shown as it was known when that version ended.";

    /** {@code recordedBy} of what facts are about. */
    public static final String RECORDED_BY =
            "Who recorded this version of it, as `actor` of its change names them. Null: the audit log does not say, since it came with"
                    + " the first data set.";

    private Words() {}
}
