package org.kardan.federation.operation;

/**
 * How large an operation may be. Past any of these it is refused as {@code OPERATION_TOO_COMPLEX}, before anything is
 * planned or fetched.
 *
 * @param characters of the operation's text
 * @param tokens of the operation's text
 * @param depth nested selection sets, fragments spread out
 * @param selections fields, after fragments have been spread out and repeated fields merged
 * @param rootFields fields of the root, aliases counted
 */
public record OperationLimits(int characters, int tokens, int depth, int selections, int rootFields) {

    /** Wide enough for a large front end, narrow enough that a hostile operation costs some milliseconds. */
    public static final OperationLimits DEFAULT = new OperationLimits(200_000, 20_000, 60, 20_000, 500);

    /** How many selections may be looked at before repeated ones are merged: fragments spread out, each time they are. */
    public long visits() {
        return 10L * selections;
    }
}
