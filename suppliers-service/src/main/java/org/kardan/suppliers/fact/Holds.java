package org.kardan.suppliers.fact;

/**
 * When a version of a fact counts, as conditions of HQL over {@code :knownAt} and {@code :asOf}.
 *
 * <p>Whether a fact holds on a day is judged generously, since dates are fuzzy: it does unless its dates rule that out. It
 * holds from its first day up to, and not including, its last: a stake sold on a day belongs to the buyer on that day, and to
 * nobody twice. A fact that has ended on an undisclosed day had ended when we learnt of it.
 */
public final class Holds {

    private static final String KNOWN = "(#knownFrom <= :knownAt and (#knownTo is null or #knownTo > :knownAt))";

    private static final String VALID = "((#validFrom.earliest is null or #validFrom.earliest <= :asOf)"
            + " and (#validTo.stored is null or #validTo.latest > :asOf or #validTo.latest is null"
            + " and (#validTo.stored <> 'undisclosed' or cast(#knownFrom as LocalDate) > :asOf)))";

    private Holds() {}

    /** This version was believed at the moment of knowledge. */
    public static String known(String alias) {
        return KNOWN.replace("#", alias + ".");
    }

    /** The same as {@link #at} in SQL, for what HQL cannot say. */
    public static String sqlAt(String alias) {
        return at(alias)
                .replace("knownFrom", "known_from")
                .replace("knownTo", "known_to")
                .replace("validFrom.earliest", "valid_from_earliest")
                .replace("validTo.latest", "valid_to_latest")
                .replace("validTo.stored", "valid_to_edtf")
                .replace("as LocalDate", "as date");
    }

    /** This version was believed at the moment of knowledge, and may hold on the day. For facts with a valid time. */
    public static String at(String alias) {
        return known(alias) + " and " + VALID.replace("#", alias + ".");
    }
}
