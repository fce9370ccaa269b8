package org.kardan.suppliers.fact;

/**
 * When a version of a fact counts, as conditions of HQL over {@code :knownAt} and {@code :asOf}.
 *
 * <p>Whether a fact holds on a day is judged generously, since dates are fuzzy: it does unless its dates rule that out. It
 * holds from its first day up to, and not including, its last: a stake sold on a day belongs to the buyer on that day, and to
 * nobody twice. A fact that has ended on an undisclosed day had ended when we learnt of it: on the day (UTC) from which the first of
 * the versions up to this one is known that all say so. A version that corrects something else about it does not bring it back.
 */
public final class Holds {

    private static final String KNOWN = "(#knownFrom <= :knownAt and (#knownTo is null or #knownTo > :knownAt))";

    private static final String VALID = "((#validFrom.earliest is null or #validFrom.earliest <= :asOf)"
            + " and (#validTo.stored is null or #validTo.latest > :asOf or #validTo.latest is null"
            + " and (#validTo.stored <> 'undisclosed' or not exists (select 1 from $ l where l.id = #id"
            + " and l.knownFrom <= #knownFrom and cast(function('timezone', 'UTC', l.knownFrom) as LocalDate) <= :asOf"
            + " and not exists (select 1 from $ u where u.id = l.id and u.knownFrom >= l.knownFrom"
            + " and u.knownFrom < #knownFrom and u.validTo.stored is distinct from 'undisclosed')))))";

    /** As {@link LastingFact#hasBegun} says of a row. */
    private static final String BEGUN = "(#validFrom.latest <= :asOf or #validFrom.stored = 'undisclosed'"
            + " and exists (select 1 from $ l where l.id = #id and l.validFrom.stored = 'undisclosed'"
            + " and l.knownFrom <= :knownAt and cast(function('timezone', 'UTC', l.knownFrom) as LocalDate) <= :asOf))";

    private static final String NOT_ENDED = "(#validTo.stored is null or #validTo.earliest > :asOf)";

    private Holds() {}

    /** This version was believed at the moment of knowledge. */
    public static String known(String alias) {
        return KNOWN.replace("#", alias + ".");
    }

    /** The same as {@link #known} in SQL. */
    public static String sqlKnown(String alias) {
        return known(alias).replace("knownFrom", "known_from").replace("knownTo", "known_to");
    }

    /** The same as {@link #at} in SQL, for what HQL cannot say. */
    public static String sqlAt(String table, String alias) {
        return sql(table, at(alias));
    }

    /** A condition of this class's parts in SQL, for what HQL cannot say. */
    public static String sql(String table, String condition) {
        return condition
                .replace("$", table)
                .replace("knownFrom", "known_from")
                .replace("knownTo", "known_to")
                .replace("validFrom.earliest", "valid_from_earliest")
                .replace("validFrom.latest", "valid_from_latest")
                .replace("validFrom.stored", "valid_from_edtf")
                .replace("validTo.earliest", "valid_to_earliest")
                .replace("validTo.latest", "valid_to_latest")
                .replace("validTo.stored", "valid_to_edtf")
                .replace("function('timezone', ", "timezone(")
                .replace("as LocalDate", "as date");
    }

    /** This version was believed at the moment of knowledge, and may hold on the day. For facts with a valid time. */
    public static String at(Class<? extends Fact> type, String alias) {
        return hql(type, at(alias));
    }

    /** A condition of this class's parts in HQL. */
    public static String hql(Class<? extends Fact> type, String condition) {
        return condition.replace("$", type.getSimpleName());
    }

    /** The same part as {@link #at(Class, String)}, where {@code $} stands for the type or its table. */
    public static String at(String alias) {
        return known(alias) + " and " + VALID.replace("#", alias + ".");
    }

    /** The part that it had begun by the day without a doubt: {@link LastingFact#hasBegun}. */
    public static String begun(String alias) {
        return BEGUN.replace("#", alias + ".");
    }

    /** The part that it had not ended on the day without a doubt: {@link LastingFact#hasNotEnded}. */
    public static String notEnded(String alias) {
        return NOT_ENDED.replace("#", alias + ".");
    }
}
