package org.kardan.projects.fact;

/**
 * When a version of a fact counts, as conditions over {@code :knownAt} and {@code :asOf}.
 *
 * <p>Whether a fact holds on a day is judged generously, since dates are fuzzy: it does unless its dates rule that out. It
 * holds from its first day up to, and not including, its last, as in suppliers-service: what follows on a day and what it
 * follows are never both there. A fact that has ended on an undisclosed day had ended when we learnt of it.
 */
public final class Holds {

    private static final String KNOWN_SQL = "(#known_from <= :knownAt and (#known_to is null or #known_to > :knownAt))";
    private static final String VALID_SQL = "((#valid_from_earliest is null or #valid_from_earliest <= :asOf)"
            + " and (#valid_to_edtf is null or #valid_to_latest > :asOf or #valid_to_latest is null"
            + " and (#valid_to_edtf <> 'undisclosed' or cast(#known_from as date) > :asOf)))";
    private static final String KNOWN = "(#knownFrom <= :knownAt and (#knownTo is null or #knownTo > :knownAt))";
    private static final String VALID = "((#validFrom.earliest is null or #validFrom.earliest <= :asOf)"
            + " and (#validTo.stored is null or #validTo.latest > :asOf or #validTo.latest is null"
            + " and (#validTo.stored <> 'undisclosed' or cast(#knownFrom as LocalDate) > :asOf)))";

    private Holds() {}

    /** HQL: this version of the entity queried was believed at the moment of knowledge. */
    public static String known() {
        return KNOWN.replace("#", "");
    }

    /** HQL: it was believed at the moment of knowledge, and may hold on the day. For facts with a valid time. */
    public static String at() {
        return known() + " and " + VALID.replace("#", "");
    }

    /** SQL: the same as {@link #known()} of the row of this alias. */
    public static String knownRow(String alias) {
        return KNOWN_SQL.replace("#", alias + ".");
    }

    /** SQL: the same as {@link #at()} of the row of this alias. */
    public static String rowAt(String alias) {
        return knownRow(alias) + " and " + VALID_SQL.replace("#", alias + ".");
    }
}
