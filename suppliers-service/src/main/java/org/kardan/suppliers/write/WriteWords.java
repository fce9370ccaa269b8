package org.kardan.suppliers.write;

/** The wording that mutations share, the same as in projects-service. */
public final class WriteWords {

    /** {@code id} of a fact. */
    public static final String FACT =
            "The fact's id. NOT_FOUND when there is no such fact; CONFLICT when it has been retracted.";

    /** {@code version} of a mutation. */
    public static final String VERSION =
            "The version you have read. CONFLICT, naming the present one, when there is another one by now.";

    /** {@code input} of a mutation. */
    public static final String INPUT = "What is to be recorded. BAD_USER_INPUT names the field and the rule it breaks.";

    /** {@code input} of a correction. */
    public static final String CORRECTION =
            "The whole of it as it is to be believed from now on; fields left out are null, not unchanged.";

    /** {@code idempotencyKey} of a mutation. */
    public static final String IDEMPOTENCY_KEY =
            "1 to 200 characters, for example a UUID. Sent again under the same key with the same input, the mutation is done"
                    + " once and gives the version it wrote, or what has no versions as it is by now; with another input it is a CONFLICT. Left out: each call is another one.";

    /** What follows the description of a mutation that corrects. */
    public static final String CORRECTED =
            " The version believed until now stays on record, and is believed no more. Null, with an error: refused, and"
                    + " nothing has changed.";

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
    public static final String END = " EDTF, not before the beginning. Left out: no end is known.";

    /** An organisation in an input. */
    public static final String ORGANISATION = "The organisation's id or slug. NOT_FOUND when there is none.";

    /** An asset in an input. */
    public static final String ASSET = "The asset's id or slug. NOT_FOUND when there is none.";

    /** A deal in an input. */
    public static final String DEAL = "The deal's id or slug. NOT_FOUND when there is none.";

    private WriteWords() {}
}
