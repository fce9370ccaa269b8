package org.kardan.suppliers.ownership;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.ownership.graph.InterestType;

/**
 * Holds the rule that nobody can own more than there is: on no day may the shares of one kind in one subject add up to more
 * than 1. Of ranges the minima count; of fuzzy dates only the days on which the stake holds for certain, so that a seller's
 * "until 2014" and a buyer's "since 2014" do not collide. A stake with an undisclosed beginning holds for certain since it was
 * first learnt of: a correction of something else does not make it any younger.
 *
 * <p>Whoever writes stakes locks their subjects first, writes, and asks then, all in one transaction: of two writers at once
 * the second sees what the first has written.
 */
public final class ShareTotals {

    private static final String LOCK = """
            select 1 from (select id from %s where id = any(?) order by id for no key update)
            """;

    private static final String EXCESSES = """
            with supposed (ended, day, subjects, interests, shares) as (
                select cast(? as uuid[]), cast(? as date), cast(? as uuid[]), cast(? as text[]), cast(? as float8[])),
            held as (
                select subject_id, interest, share_min,
                    coalesce(valid_from_latest, case when valid_from_edtf = 'undisclosed' then (
                        select (min(l.known_from) at time zone 'UTC')::date from ownership_stakes l
                        where l.id = e.id and l.known_from <= e.known_from and l.valid_from_edtf = 'undisclosed') end) as first_day,
                    case when id = any(ended) then day when valid_to_edtf is null then 'infinity'::date
                        else valid_to_earliest end as last_day
                from ownership_stakes e cross join supposed
                where subject_id = any(?) and known_from <= ? and (known_to is null or known_to > ?) and share_min > 0
                union all
                select new.subject_id, new.interest, new.share_min, day, 'infinity'::date
                from supposed cross join unnest(subjects, interests, shares) as new (subject_id, interest, share_min)
                where new.share_min > 0),
            certain as (select * from held where first_day < last_day),
            steps as (
                select subject_id, interest, first_day as day, share_min as change from certain
                union all
                select subject_id, interest, last_day, -share_min from certain),
            totals as (
                select subject_id, interest, day, sum(sum(change)) over (partition by subject_id, interest order by day) as total
                from steps group by subject_id, interest, day)
            select distinct on (subject_id, interest) subject_id, interest, day, total,
                coalesce((select slug from organisations where id = subject_id), (select slug from assets where id = subject_id))
            from totals where total > 1.000000001
            order by subject_id, interest, day
            """;

    private ShareTotals() {}

    /** More than there is: the first day on which the shares of this kind in the subject add up to more than 1; {@code slug} is the subject's. */
    public record Excess(UUID subject, InterestType interest, LocalDate day, double total, String slug) {

        /** The excess in words, for the client. */
        public String inWords() {
            return "on %s the shares (%s) would add up to %s; together they can be 1 at most, counting the minimum of each range"
                    .formatted(day, interest, Math.round(total * 1e6) / 1e6);
        }
    }

    /** Lets nobody else write stakes in these subjects until the transaction ends. */
    public static void lock(Connection connection, Collection<UUID> subjects) throws SQLException {
        for (var table : List.of("organisations", "assets")) {
            try (var statement = connection.prepareStatement(LOCK.formatted(table))) {
                statement.setArray(1, connection.createArrayOf("uuid", subjects.toArray()));
                statement.execute();
            }
        }
    }

    /**
     * Stakes that would move on a day.
     *
     * @param moment the day, and what is known of all other stakes
     * @param ended the stakes that would end on it
     * @param opened the stakes that would begin on it
     */
    public record Supposed(Moment moment, Collection<UUID> ended, Collection<OwnershipStake> opened) {

        private static final Supposed NOTHING = new Supposed(Moment.now(), List.of(), List.of());
    }

    /** The subjects of which more is owned than there is, as the transaction sees them. */
    public static List<Excess> excesses(Connection connection, Collection<UUID> subjects) throws SQLException {
        return excesses(connection, subjects, Supposed.NOTHING);
    }

    /** The subjects of which more would be owned than there is, if some stakes moved. */
    static List<Excess> excesses(Connection connection, Collection<UUID> subjects, Supposed supposed)
            throws SQLException {
        var excesses = new ArrayList<Excess>();
        var opened = supposed.opened();
        try (var statement = connection.prepareStatement(EXCESSES)) {
            statement.setArray(1, array(connection, "uuid", supposed.ended(), id -> id));
            statement.setObject(2, supposed.moment().asOf());
            statement.setArray(3, array(connection, "uuid", opened, OwnershipStake::getSubjectId));
            statement.setArray(
                    4,
                    array(
                            connection,
                            "text",
                            opened,
                            stake -> stake.getInterest().name()));
            statement.setArray(5, array(connection, "float8", opened, OwnershipStake::getShareMin));
            statement.setArray(6, array(connection, "uuid", subjects, id -> id));
            statement.setObject(7, supposed.moment().knownAt());
            statement.setObject(8, supposed.moment().knownAt());
            var rows = statement.executeQuery();
            while (rows.next()) {
                excesses.add(new Excess(
                        rows.getObject(1, UUID.class),
                        InterestType.valueOf(rows.getString(2)),
                        rows.getObject(3, LocalDate.class),
                        rows.getDouble(4),
                        rows.getString(5)));
            }
        }
        return excesses;
    }

    private static <T> Array array(
            Connection connection, String type, Collection<T> values, Function<T, @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, values.stream().map(value).toArray());
    }
}
