package org.kardan.suppliers.bods;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.suppliers.ownership.OwnershipStake.Share;
import org.kardan.suppliers.ownership.graph.InterestType;

/**
 * A stake in an organisation as the export reads it; stakes in assets have no place in the standard.
 *
 * @param directness what its publisher said of it; direct where it did not come from a statement; null where the publisher did
 *     not say
 * @param date of the statement that it came with, or the day on which this version was recorded
 */
record HeldStake(
        UUID rowId,
        UUID id,
        UUID owner,
        UUID organisation,
        InterestType interest,
        Share share,
        FuzzyDate from,
        @Nullable FuzzyDate to,
        boolean corrected,
        @Nullable String directness,
        String date,
        @Nullable HeldSource source) {

    static final String QUERY = """
            select e.row_id, e.id, e.owner_id, e.organisation_id, e.interest, e.share_min, e.share_max,
                e.valid_from_edtf, e.valid_from_earliest, e.valid_from_latest,
                e.valid_to_edtf, e.valid_to_earliest, e.valid_to_latest,
                exists (select 1 from ownership_stakes p where p.id = e.id and p.known_to is not null) as corrected,
                case when b.stake_id is null then 'direct' else b.directness end as directness,
                coalesce(b.statement_date, (e.known_from at time zone 'UTC')::date::text) as date,
                s.title, s.kind, s.outlet, s.url
            from ownership_stakes e
            left join lateral (select k.stake_id, k.directness, r.statement_date
                from bods_stakes k join bods_records r on r.source_id = k.source_id and r.record_id = k.record_id
                where k.stake_id = e.id limit 1) b on true
            left join lateral (select title, kind, outlet, url from citations c join sources s on s.id = c.source_id
                where c.fact_id = e.id and c.known_to is null order by c.position, c.id limit 1) s on true
            where e.known_to is null and e.organisation_id is not null
            order by e.id
            """;

    static HeldStake of(ResultSet row) throws SQLException {
        return new HeldStake(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                InterestType.valueOf(row.getString(5)),
                new Share(row.getObject(6, Double.class), row.getObject(7, Double.class)),
                from(row, 8),
                to(row, 11),
                row.getBoolean(14),
                row.getString(15),
                row.getString(16),
                HeldSource.of(row, 17));
    }

    /** The date that stands in three columns. */
    static FuzzyDate from(ResultSet row, int column) throws SQLException {
        return new FuzzyDate(
                row.getString(column),
                row.getObject(column + 1, LocalDate.class),
                row.getObject(column + 2, LocalDate.class));
    }

    /** The same; null where nothing is stated. */
    static @Nullable FuzzyDate to(ResultSet row, int column) throws SQLException {
        return row.getString(column) == null ? null : from(row, column);
    }
}
