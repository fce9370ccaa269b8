package org.kardan.projects.fact;

/** The wording that many fields and arguments share. */
public final class Words {

    /** {@code asOf}. */
    public static final String AS_OF =
            "As it was in the world on this day, as far as dates do not rule it out: a fuzzy date counts from the earliest day it can"
                    + " mean, `2027` from 1 January, and an end from the latest. What has no published date counts as having begun."
                    + " Left out: today (UTC).";

    /** {@code knownAt}. */
    public static final String KNOWN_AT =
            "As this system knew it at this moment, for example `2026-05-01T00:00:00Z`. Left out: now.";

    /** {@code knownAt} of a field that gives what facts refer to. */
    public static final String ROW_KNOWN_AT =
            "As this system knew it at this moment, for example `2026-05-01T00:00:00Z`: what it was called, and said itself. Fields below"
                    + " it that have a `knownAt` take their own. Left out: now.";

    /** {@code versions} of what facts refer to. */
    public static final String VERSIONS =
            "All that was ever believed of it, from when to when, the oldest version first; the last one is believed now, unless it was"
                    + " taken away. What a version refers to itself is shown as it was known when that version ended.";

    /** {@code recordedBy} of what facts refer to. */
    public static final String RECORDED_BY =
            "Who recorded this version of it, as `actor` of its change names them. Null: the audit log does not say, since it came with"
                    + " the first data set.";

    /** {@code project} of a mutation. */
    public static final String PROJECT = "The project's id or slug. NOT_FOUND when there is no such project.";

    /** {@code id} of a mutation. */
    public static final String FACT =
            "The fact's id. NOT_FOUND when there is no such fact; CONFLICT when it has been retracted.";

    /** {@code version} of a mutation. */
    public static final String VERSION =
            "The version you have read. CONFLICT, naming the present one, when another one is believed by now.";

    /** {@code input} of a mutation. */
    public static final String INPUT = "What is to be recorded. BAD_USER_INPUT names the field and the rule it breaks.";

    /** {@code input} of a correction. */
    public static final String CORRECTION =
            "The whole fact as it is to be believed from now on; fields left out are null, not unchanged.";

    /** {@code idempotencyKey} of a mutation. */
    public static final String IDEMPOTENCY_KEY =
            "1 to 200 characters, for example a UUID. Sent again under the same key with the same input, the mutation is done once"
                    + " and gives the version it wrote, or what facts refer to as it is by now; with another input it is a CONFLICT. Left out: each call is another one.";

    /** What follows the description of a mutation that corrects. */
    public static final String CORRECTED =
            " The version believed until now stays on record, and is believed no more. Null, with an error: refused, and nothing"
                    + " has changed.";

    /** {@code version} of a mutation of what facts refer to. */
    public static final String ROW_VERSION =
            "The version you have read. CONFLICT, naming the present one, when it has another by now.";

    /** What follows the description of a mutation that corrects what facts refer to. */
    public static final String ROW_CORRECTED =
            " What it said before stays on record, in its `versions`. Null, with an error: refused, and nothing has changed.";

    /** {@code reason} of a mutation that retracts. */
    public static final String REASON = "Why; 1 to 2 000 characters, kept in the audit log.";

    /** What follows the description of a mutation that takes away what facts refer to. */
    public static final String ROW_RETRACTED =
            " that was recorded by mistake. CONFLICT where anything refers to it, be it a fact that is believed no more: that"
                    + " stays on record, and so does what it refers to. Null, with an error: refused, and nothing has changed.";

    /** What follows the description of a mutation that records. */
    public static final String RECORDED = " Null, with an error: refused, and nothing is recorded.";

    /** {@code citations} of an input. */
    public static final String CITATIONS =
            "What it rests on, at least one that is not DENIED. Given in a correction: these replace all that affirm it; what denies it stays until it is"
                    + " retracted. Left out in a correction: they stay as they are, and no more than case and spaces of texts may change,"
                    + " else BAD_USER_INPUT; give the same ones again where they say what is corrected.";

    /** A date in an input. */
    public static final String DATE =
            " EDTF, for example `2026-03`, `2026~` or `XXXX-03`; `undisclosed` where nobody says.";

    /** The end of an interval in an input. */
    public static final String END =
            " EDTF, not before the beginning. Exclusive: it holds up to, and not on, the latest day that the end can mean,"
                    + " `2025-12` up to and including 30 December. `undisclosed`: it has ended when that was recorded first."
                    + " Left out: no end is known.";

    /** The end of an interval in an answer. */
    public static final String UNTIL =
            " Exclusive: from the latest day it can mean it holds no more. Null: no end is known.";

    /** {@code project} of a list of the root. */
    public static final String OF_PROJECT =
            "Only of this project: its id or slug. NOT_FOUND when there is none. Left out: of all.";

    /** What follows the description of a list of facts of the root, whose order need not be one that an index has. */
    public static final String OF_ALL_PROJECTS =
            " Those of all projects, or those that match all filters given; narrow it where there are many.";

    /** {@code sinceWithin} of a list of what has a beginning. */
    public static final String SINCE_WITHIN =
            "That may have begun in these days (EDTF), for example `2025` or `2026-03/..`."
                    + " What is undisclosed is in no such list. Left out: any.";

    /** {@code disputed} of a list of facts. */
    public static final String DISPUTED =
            "True: only what some source speaks for and some denies. False: only what is not in dispute. Left out: either.";

    /** {@code modality} of a list of facts. */
    public static final String MODALITY =
            "Only what at least one source states in this way, as `citations` says. Left out: in any.";

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

    /** {@code direction} of a list that can be sorted. */
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

    /** {@code cursor} of any edge. */
    public static final String CURSOR = "The item's place in the list, for `after` and `before`. Opaque.";

    /**
     * A field that this service adds to a type of suppliers-service. It may be null so that a client who asks suppliers-service loses
     * only this field when this service is down, not the whole answer above it.
     */
    public static final String IF_UNREACHABLE = " Null, with an error: projects-service could not be asked.";

    private Words() {}
}
