package org.kardan.suppliers.ownership.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.Cursor;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.Holds;
import org.kardan.suppliers.ownership.OwnershipStake;
import org.kardan.suppliers.ownership.OwnershipStakeRepository;
import org.kardan.suppliers.ownership.history.OwnershipChange.Kind;

/** Reads beginnings and ends of stakes, for many subjects in two statements. */
@ApplicationScoped
@Transactional
class OwnershipHistory {

    /** A stake as two changes; each sorts by the first day it can have happened on, an end before a beginning. */
    private static final String CHANGES = """
            with changes as (
                select e.row_id, e.id, e.subject_id, 1 as kind, valid_from_earliest as earliest, valid_from_latest as latest
                from ownership_stakes e where e.subject_id = any(:subjects) and %1$s
                union all
                select e.row_id, e.id, e.subject_id, 0, valid_to_earliest, valid_to_latest
                from ownership_stakes e where e.subject_id = any(:subjects) and e.valid_to_edtf is not null and %1$s),
            dated as (
                select c.*, coalesce(earliest, latest, date '9999-12-31') as day from changes c
                where (latest is null or latest >= :from) and (earliest is null or earliest <= :to))
            """.formatted(Holds.sqlKnown("e"));

    private final EntityManager database;
    private final OwnershipStakeRepository stakes;

    OwnershipHistory(EntityManager database, OwnershipStakeRepository stakes) {
        this.database = database;
        this.stakes = stakes;
    }

    /** A change as it is found: the row of the stake, what happened to it, and when at the earliest. */
    private record Found(UUID row, UUID subject, Kind kind, LocalDate day) {}

    /** Up to {@link PageRequest#rows()} changes of each subject, nearest to the cursor first. */
    Map<UUID, List<OwnershipChange>> page(Collection<UUID> subjects, Span span, PageRequest request) {
        var direction = request.backwards() ? " desc" : "";
        var cursor = request.cursor(3);
        var sql = CHANGES + """
                , placed as (select d.*, row_number() over
                    (partition by subject_id order by day#, kind#, id#) as place from dated d where %s)
                select row_id, subject_id, kind, day from placed where place <= :rows order by subject_id, place
                """.formatted(past(cursor, request)).replace("#", direction);
        var query = bind(database.createNativeQuery(sql, Object[].class), subjects, span)
                .setParameter("rows", request.rows());
        if (cursor != null) {
            bind(query, cursor, request);
        }
        var found = new ArrayList<Found>();
        for (Object row : query.getResultList()) {
            var columns = (Object[]) row;
            found.add(new Found(
                    (UUID) columns[0],
                    (UUID) columns[1],
                    Kind.values()[((Number) columns[2]).intValue()],
                    day(columns[3])));
        }
        return withStakes(found, span);
    }

    private static String past(@Nullable Cursor cursor, PageRequest request) {
        return cursor == null
                ? "true"
                : "(day, kind, id) %s (:day, :kind, :id)".formatted(request.backwards() ? "<" : ">");
    }

    private static void bind(Query query, Cursor cursor, PageRequest request) {
        try {
            query.setParameter("day", LocalDate.parse(cursor.keys().get(0)))
                    .setParameter("kind", Integer.parseInt(cursor.keys().get(1)))
                    .setParameter("id", UUID.fromString(cursor.keys().get(2)));
        } catch (java.time.DateTimeException | IllegalArgumentException e) {
            throw Cursor.foreign(request.backwards() ? "before" : "after");
        }
    }

    private static Query bind(Query query, Collection<UUID> subjects, Span span) {
        return query.setParameter("subjects", subjects.toArray(UUID[]::new))
                .setParameter("knownAt", span.knownAt())
                .setParameter("from", span.from())
                .setParameter("to", span.to());
    }

    private Map<UUID, List<OwnershipChange>> withStakes(List<Found> found, Span span) {
        var moment = Moment.of(null, span.knownAt());
        var rows = stakes.rows(found.stream().map(Found::row).distinct().toList(), moment).stream()
                .collect(Collectors.toMap(OwnershipHistory::row, Function.identity()));
        Map<UUID, List<OwnershipChange>> changes = new LinkedHashMap<>();
        for (var one : found) {
            var stake = rows.get(one.row());
            var occurred = one.kind() == Kind.BEGAN ? stake.getValidFrom() : stake.getValidTo();
            changes.computeIfAbsent(one.subject(), subject -> new ArrayList<>())
                    .add(new OwnershipChange(one.kind(), java.util.Objects.requireNonNull(occurred), stake, one.day()));
        }
        return changes;
    }

    private static UUID row(OwnershipStake stake) {
        return java.util.Objects.requireNonNull(stake.rowId());
    }

    /** How many changes each subject has. */
    Map<UUID, Integer> counts(Collection<UUID> subjects, Span span) {
        var counts = new HashMap<UUID, Integer>();
        var sql = CHANGES + " select subject_id, count(*) from dated group by subject_id";
        for (Object row : bind(database.createNativeQuery(sql, Object[].class), subjects, span)
                .getResultList()) {
            var columns = (Object[]) row;
            counts.put((UUID) columns[0], ((Number) columns[1]).intValue());
        }
        return counts;
    }

    private static LocalDate day(Object column) {
        return column instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
