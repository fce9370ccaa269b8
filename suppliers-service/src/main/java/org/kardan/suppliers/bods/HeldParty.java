package org.kardan.suppliers.bods;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.bods.Statement.Identifier;
import org.kardan.suppliers.organisation.OrganisationKind;

/**
 * An organisation as the export reads it.
 *
 * @param form the type it was imported with; null where it was not imported
 * @param closed its publisher has closed the record that it was made from
 * @param date of the statement it rests on, or the day on which it was recorded; null where nobody can tell
 */
record HeldParty(
        UUID id,
        int version,
        String name,
        OrganisationKind kind,
        @Nullable String legalForm,
        @Nullable String country,
        @Nullable String form,
        @Nullable String unspecifiedReason,
        List<String> names,
        boolean described,
        List<Identifier> identifiers,
        boolean closed,
        @Nullable String date,
        @Nullable HeldSource source) {

    static final String QUERY = """
            select o.id, o.version, o.name, o.kind, o.legal_form, o.country, r.form, r.unspecified_reason,
                array(select n.value from organisation_names n
                    where n.organisation_id = o.id and n.known_to is null and n.kind <> 'DESCRIPTION' order by n.id) as names,
                exists (select 1 from organisation_names n where n.organisation_id = o.id and n.known_to is null
                    and n.kind = 'DESCRIPTION' and n.value = o.name) as described,
                array(select i.scheme from organisation_identifiers i
                    where i.organisation_id = o.id and i.known_to is null order by i.id) as schemes,
                array(select i.value from organisation_identifiers i
                    where i.organisation_id = o.id and i.known_to is null order by i.id) as identifiers,
                coalesce(r.closed and not r.found, false) as closed,
                coalesce(r.statement_date, ((coalesce(s.known_from, uuid_extract_timestamp(o.id))) at time zone 'UTC')::date::text) as date,
                s.title, s.kind, s.outlet, s.url
            from organisations o
            left join lateral (select form, unspecified_reason, closed, found, statement_date from bods_records b
                where b.organisation_id = o.id order by b.found, b.source_id, b.record_id limit 1) r on true
            left join lateral (select title, kind, outlet, url, c.known_from from citations c join sources s on s.id = c.source_id
                where c.fact_id = o.id and c.known_to is null order by c.position, c.id limit 1) s on true
            where o.merged_into_id is null
            order by o.id
            """;

    static HeldParty of(ResultSet row) throws SQLException {
        var schemes = texts(row, 11);
        var values = texts(row, 12);
        var identifiers = new java.util.ArrayList<Identifier>();
        for (int i = 0; i < schemes.size(); i++) {
            identifiers.add(new Identifier(schemes.get(i), values.get(i)));
        }
        return new HeldParty(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getString(3),
                OrganisationKind.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                texts(row, 9),
                row.getBoolean(10),
                identifiers,
                row.getBoolean(13),
                row.getString(14),
                HeldSource.of(row, 15));
    }

    /** Whether it is to be published as a natural person: only what came in as one. */
    boolean isPerson() {
        return form != null && form.endsWith("Person");
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
