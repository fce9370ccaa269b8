package org.kardan.suppliers.bods;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.bods.StakesHere.Ends;
import org.kardan.suppliers.bods.Statement.Identifier;
import org.kardan.suppliers.bods.Statement.RecordType;
import org.kardan.suppliers.organisation.OrganisationKind;

/** What the database knows already of the statements of one source, each in one query for a whole batch. */
final class BodsLookup {

    private final Connection connection;
    private final UUID source;

    BodsLookup(Connection connection, UUID source) {
        this.connection = connection;
        this.source = source;
    }

    /**
     * A record that has been taken in; no organisation where it is a relationship.
     *
     * @param stated what it said last of the organisation's row; null where that was not the record's to say
     */
    record KnownRecord(
            RecordType type,
            @Nullable UUID organisation,
            boolean found,
            @Nullable String date,
            @Nullable PartyFields stated) {}

    /** The stake of one interest of a record. */
    record StakeKey(String record, String interest, int occurrence) {

        /** For example {@code SHAREHOLDING of record 17}. */
        String inWords() {
            return "%s of record %s".formatted(interest, record);
        }
    }

    /**
     * A stake that a record has made.
     *
     * @param subject what it is in, as is believed now; null where nothing is believed of it any more
     * @param slug of what it is in; null where it is neither believed nor stated
     * @param version of its versions the last one
     * @param stated whether the record's last statement has it
     * @param corrected whether it now says something else than that statement did
     * @param citedByOthers whether anything else affirms it
     */
    record KnownStake(
            UUID id,
            @Nullable UUID subject,
            @Nullable String slug,
            int version,
            boolean stated,
            boolean corrected,
            boolean citedByOthers) {

        /** Why an import does not touch it; null where it may. */
        @Nullable String whyItStays() {
            if (subject == null) {
                return stated ? "it was retracted here" : null;
            }
            if (!stated || corrected) {
                return "it was corrected here since";
            }
            return citedByOthers ? "others state it too" : null;
        }
    }

    /**
     * Stakes with what is believed of them (s) and what the last statement wrote (w). That one end was merged into another
     * organisation corrects nothing.
     */
    private static final String STAKES = """
            select k.record_id, k.interest, k.occurrence, k.stake_id, s.subject_id,
                (select slug from organisations where id = coalesce(s.subject_id, w.subject_id)),
                (select max(version) from ownership_stakes where id = k.stake_id), k.stated_version is not null,
                (w.interest, w.share_min, w.share_max, w.valid_from_edtf, w.valid_to_edtf) is distinct from
                    (s.interest, s.share_min, s.share_max, s.valid_from_edtf, s.valid_to_edtf)
                or s.owner_id <> w.owner_id
                    and not exists (select from organisations where id = w.owner_id and merged_into_id is not null)
                or s.subject_id <> w.subject_id
                    and not exists (select from organisations where id = w.subject_id and merged_into_id is not null),
                exists (select from citations where fact_id = k.stake_id and known_to is null and modality <> 'DENIED' and not %s)
            from bods_stakes k left join ownership_stakes s on s.id = k.stake_id and s.known_to is null
                left join ownership_stakes w on w.id = k.stake_id and w.version = k.stated_version
            where k.source_id = ? and k.record_id = any(?) order by k.record_id, k.interest, k.occurrence
            """.formatted(BodsCorrections.OURS);

    /** As an export writes ids. */
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** The statements of these that have been taken in. */
    Set<String> statements(Collection<String> ids) throws SQLException {
        var known = new HashSet<String>();
        try (var query = connection.prepareStatement(
                "select statement_id from bods_statements where source_id = ? and statement_id = any(?)")) {
            bind(query, ids);
            var rows = query.executeQuery();
            while (rows.next()) {
                known.add(rows.getString(1));
            }
        }
        return known;
    }

    /**
     * The records of these that are known, by recordId. One that was merged counts as found: the organisation it became is not
     * this record's to rewrite.
     */
    Map<String, KnownRecord> records(Collection<String> ids) throws SQLException {
        var known = new HashMap<String, KnownRecord>();
        try (var query = connection.prepareStatement("""
                with recursive named as (
                    select * from bods_records where source_id = ? and record_id = any(?)),
                up (record_id, id, step) as (
                    select record_id, organisation_id, 0 from named where organisation_id is not null
                    union all
                    select up.record_id, o.merged_into_id, step + 1 from up join organisations o on o.id = up.id
                        where o.merged_into_id is not null)
                select distinct on (n.record_id) n.record_id, n.record_type, u.id, n.found or coalesce(u.step, 0) > 0,
                    n.statement_date, n.stated_name, n.stated_kind, n.stated_legal_form, n.stated_country
                from named n left join up u on u.record_id = n.record_id order by n.record_id, u.step desc
                """)) {
            bind(query, ids);
            var rows = query.executeQuery();
            while (rows.next()) {
                var row = new KnownRecord(
                        RecordType.valueOf(rows.getString(2)),
                        rows.getObject(3, UUID.class),
                        rows.getBoolean(4),
                        rows.getString(5),
                        rows.getString(6) == null ? null : stated(rows));
                known.put(rows.getString(1), row);
            }
        }
        return known;
    }

    private static PartyFields stated(ResultSet rows) throws SQLException {
        return new PartyFields(
                rows.getString(6), OrganisationKind.valueOf(rows.getString(7)), rows.getString(8), rows.getString(9));
    }

    /** The stakes of these records. */
    Map<StakeKey, KnownStake> stakes(Collection<String> records) throws SQLException {
        var known = new LinkedHashMap<StakeKey, KnownStake>();
        try (var query = connection.prepareStatement(STAKES)) {
            query.setObject(1, source);
            query.setObject(2, source);
            query.setArray(3, texts(records));
            var rows = query.executeQuery();
            while (rows.next()) {
                var key = new StakeKey(rows.getString(1), rows.getString(2), rows.getInt(3));
                known.put(
                        key,
                        new KnownStake(
                                rows.getObject(4, UUID.class),
                                rows.getObject(5, UUID.class),
                                rows.getString(6),
                                rows.getInt(7),
                                rows.getBoolean(8),
                                rows.getBoolean(9),
                                rows.getBoolean(10)));
            }
        }
        return known;
    }

    /** The stakes that are here between these ends. */
    StakesHere stakesHere(Collection<Ends> ends) throws SQLException {
        return StakesHere.read(connection, source, ends);
    }

    /**
     * The organisations that these records are by their ids, since that is what an export of this service calls them; of one that was
     * merged the organisation it became.
     */
    Map<String, UUID> byId(Collection<String> records) throws SQLException {
        var ids = records.stream().filter(UUID_TEXT.asMatchPredicate()).toList();
        var known = new HashMap<String, UUID>();
        if (ids.isEmpty()) {
            return known;
        }
        try (var query = connection.prepareStatement("""
                with recursive up (named, id, step) as (
                    select id, id, 0 from organisations where id = any(?::uuid[])
                    union all
                    select up.named, o.merged_into_id, step + 1 from up join organisations o on o.id = up.id
                        where o.merged_into_id is not null)
                select distinct on (named) named, id from up order by named, step desc
                """)) {
            query.setArray(1, texts(ids));
            var rows = query.executeQuery();
            while (rows.next()) {
                known.put(rows.getString(1), rows.getObject(2, UUID.class));
            }
        }
        return known;
    }

    /** Which organisations have these identifiers; more than one may. */
    Map<Identifier, Set<UUID>> organisations(Collection<Identifier> identifiers) throws SQLException {
        var known = new HashMap<Identifier, Set<UUID>>();
        if (identifiers.isEmpty()) {
            return known;
        }
        try (var query = connection.prepareStatement("""
                select i.scheme, i.value, i.organisation_id from organisation_identifiers i
                join unnest(?::text[], ?::text[]) as asked (scheme, value) on i.value = asked.value and i.scheme = asked.scheme
                where i.known_to is null
                """)) {
            query.setArray(1, texts(identifiers.stream().map(Identifier::scheme).toList()));
            query.setArray(2, texts(identifiers.stream().map(Identifier::value).toList()));
            var rows = query.executeQuery();
            while (rows.next()) {
                known.computeIfAbsent(
                                new Identifier(rows.getString(1), rows.getString(2)), key -> new LinkedHashSet<>())
                        .add(rows.getObject(3, UUID.class));
            }
        }
        return known;
    }

    private void bind(PreparedStatement query, Collection<String> ids) throws SQLException {
        query.setObject(1, source);
        query.setArray(2, texts(ids));
    }

    private java.sql.Array texts(Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
