package org.kardan.projects.fact;

/**
 * When a version of a fact counts, as conditions over {@code :knownAt} and {@code :asOf}.
 *
 * <p>Whether a fact holds on a day is judged generously, since dates are fuzzy: it does unless its dates rule that out. It
 * holds from its first day up to, and not including, its last, as in suppliers-service: what follows on a day and what it
 * follows are never both there. A fact that has ended on an undisclosed day had ended when we learnt of it: on the day (UTC) from
 * which the first of the versions up to this one is known that all say so. A version that corrects something else about it does
 * not bring it back.
 */
public final class Holds {

    private static final String KNOWN_SQL = "(#known_from <= :knownAt and (#known_to is null or #known_to > :knownAt))";
    private static final String VALID_SQL = "((#valid_from_earliest is null or #valid_from_earliest <= :asOf)"
            + " and (#valid_to_edtf is null or #valid_to_latest > :asOf or #valid_to_latest is null"
            + " and (#valid_to_edtf <> 'undisclosed' or not exists (select 1 from $ l where l.id = #id"
            + " and l.known_from <= #known_from and cast(timezone('UTC', l.known_from) as date) <= :asOf"
            + " and not exists (select 1 from $ u where u.id = l.id and u.known_from >= l.known_from"
            + " and u.known_from < #known_from and u.valid_to_edtf is distinct from 'undisclosed')))))";

    private Holds() {}

    /** HQL: this version, the entity of this alias, was believed at the moment of knowledge. */
    public static String known(String alias) {
        return hql(KNOWN_SQL, alias);
    }

    /** HQL: it may hold on the day. For facts with a valid time. */
    public static String valid(Class<? extends Fact> type, String alias) {
        return hql(VALID_SQL, alias).replace("$", type.getSimpleName());
    }

    /** SQL: the same as {@link #known} of the row of this alias. */
    public static String knownRow(String alias) {
        return KNOWN_SQL.replace("#", alias + ".");
    }

    /** SQL: the row of this alias was believed at the moment of knowledge, and may hold on the day. */
    public static String rowAt(String table, String alias) {
        return knownRow(alias) + " and " + VALID_SQL.replace("#", alias + ".").replace("$", table);
    }

    private static String hql(String sql, String alias) {
        return sql.replace("#", alias + ".")
                .replace("known_from", "knownFrom")
                .replace("known_to", "knownTo")
                .replace("valid_from_earliest", "validFrom.earliest")
                .replace("valid_to_latest", "validTo.latest")
                .replace("valid_to_edtf", "validTo.stored")
                .replace("timezone(", "function('timezone', ")
                .replace("as date)", "as LocalDate)");
    }
}
