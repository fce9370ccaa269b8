package org.kardan.suppliers.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.suppliers.migration.OldDatabase.row;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What V070 concludes of imports that were made before it: what they recorded, and of that what nobody has changed since. */
class WhatImportsStatedTest {

    private static final String BEFORE = "066";
    private static final String AFTER = "070";

    private static final String IMPORTED = "2026-03-01T10:00:00Z";
    private static final String LATER = "2026-04-01T10:00:00Z";

    private final UUID source = UUID.randomUUID();
    private OldDatabase database;

    @BeforeEach
    void aDatabaseOfBefore() throws SQLException {
        database = new OldDatabase(BEFORE);
        database.execute(
                "insert into sources (id, code, kind, title, published_edtf) values (?, 'A', 'REGISTRY', 'A register', '2026')",
                source);
    }

    @AfterEach
    void closed() throws SQLException {
        database.close();
    }

    @Test
    void namesAndIdentifiersOfTheImportsBatchAreItsOwnAndThoseRecordedLaterAreNot() throws SQLException {
        var company = organisation("company", "Company");
        record("r", "entity", company, false);
        cite("ORGANISATION", company, "BODS statement 1", IMPORTED);
        var official = named(company, "Company", IMPORTED);
        named(company, "By hand", LATER);
        var number = UUID.randomUUID();
        database.execute("""
                insert into organisation_identifiers (row_id, id, organisation_id, scheme, value, known_from)
                values (gen_random_uuid(), ?, ?, 'GB-COH', '1', cast(? as timestamptz))
                """, number, company, IMPORTED);

        database.migrate(AFTER);

        assertThat(database.rows(
                        "select record_id, fact_kind, value, fact_id, recorded from bods_facts order by fact_kind"))
                .containsExactly(
                        List.of("r", "ORGANISATION_IDENTIFIER", "GB-COH 1", number.toString(), "t"),
                        List.of("r", "ORGANISATION_NAME", "Company", official.toString(), "t"));
    }

    @Test
    void aRowThatSomebodyCorrectedOrThatWasHereBeforeIsNotTheImports() throws SQLException {
        var own = organisation("own", "Own");
        var corrected = organisation("corrected", "Corrected");
        var found = organisation("found", "Found");
        record("own", "entity", own, false);
        record("corrected", "entity", corrected, false);
        record("found", "entity", found, true);
        audit(own, own, "BODS statement 1");
        audit(corrected, corrected, "BODS statement 2");
        audit(corrected, corrected, null);

        database.migrate(AFTER);

        assertThat(database.rows("select record_id, stated_name, stated_kind from bods_records order by record_id"))
                .containsExactly(row("corrected", null, null), row("found", null, null), row("own", "Own", "COMPANY"));
    }

    @Test
    void aStakeThatSomebodyCorrectedIsNotTheImports() throws SQLException {
        var company = organisation("company", "Company");
        record("own", "relationship", null, false);
        record("corrected", "relationship", null, false);
        var own = stake("own", company);
        var corrected = stake("corrected", company);
        audit(own, company, "BODS statement 1");
        audit(corrected, company, "a slip");

        database.migrate(AFTER);

        assertThat(database.rows("select record_id, stated_version from bods_stakes order by record_id"))
                .containsExactly(row("corrected", null), row("own", "1"));
    }

    @Test
    void aRowOfAFacilityListKnowsWhatItSaidWhereTheAssetStillSaysSo() throws SQLException {
        var own = asset("own");
        var corrected = asset("corrected");
        var linked = asset("linked");
        facility("own", own, true);
        facility("corrected", corrected, true);
        facility("linked", linked, false);
        audit(own, own, "facility list");
        audit(corrected, corrected, null);
        var named = UUID.randomUUID();
        database.execute("""
                insert into asset_names (row_id, id, asset_id, value, script, kind, known_from)
                values (gen_random_uuid(), ?, ?, 'own', 'Latn', 'OFFICIAL', cast(? as timestamptz))
                """, named, own, IMPORTED);
        cite("ASSET_NAME", named, "row 1", IMPORTED);

        database.migrate(AFTER);

        assertThat(database.rows("select key, name, country, address, name_id from facility_rows order by key"))
                .containsExactly(
                        row("corrected", null, null, null, null),
                        row("linked", null, null, null, null),
                        row("own", "own", "FI", "There", named.toString()));
    }

    private UUID organisation(String slug, String shown) throws SQLException {
        var id = UUID.randomUUID();
        database.execute(
                "insert into organisations (id, slug, name, kind) values (?, ?, ?, 'COMPANY')", id, slug, shown);
        return id;
    }

    private UUID asset(String slug) throws SQLException {
        var id = UUID.randomUUID();
        database.execute(
                "insert into assets (id, slug, name, kind, country, address) values (?, ?, ?, 'PLANT', 'FI', 'There')",
                id,
                slug,
                slug);
        return id;
    }

    private UUID named(UUID organisation, String value, String known) throws SQLException {
        var id = UUID.randomUUID();
        database.execute("""
                insert into organisation_names (row_id, id, organisation_id, value, script, kind, known_from)
                values (gen_random_uuid(), ?, ?, ?, 'Latn', 'OFFICIAL', cast(? as timestamptz))
                """, id, organisation, value, known);
        return id;
    }

    private void record(String record, String type, UUID organisation, boolean found) throws SQLException {
        database.execute(
                "insert into bods_records (source_id, record_id, record_type, organisation_id, found) values (?, ?, ?, ?, ?)",
                source,
                record,
                type,
                organisation,
                found);
    }

    private UUID stake(String record, UUID company) throws SQLException {
        var id = UUID.randomUUID();
        database.execute("""
                insert into ownership_stakes (row_id, id, owner_id, organisation_id, interest, valid_from_edtf, known_from)
                values (gen_random_uuid(), ?, ?, ?, 'SHAREHOLDING', 'undisclosed', cast(? as timestamptz))
                """, id, organisation("owner-" + record, record), company, IMPORTED);
        database.execute(
                "insert into bods_stakes (source_id, record_id, interest, occurrence, stake_id) values (?, ?, 'shareholding', 1, ?)",
                source,
                record,
                id);
        return id;
    }

    private void facility(String key, UUID asset, boolean made) throws SQLException {
        database.execute(
                "insert into facility_rows (source_id, key, asset_id, made, checksum) values (?, ?, ?, ?, 'c')",
                source,
                key,
                asset,
                made);
    }

    private void cite(String kind, UUID fact, String locator, String known) throws SQLException {
        database.execute("""
                insert into citations (row_id, id, fact_id, fact_kind, position, source_id, modality, reliability, credibility, locator,
                    known_from)
                values (gen_random_uuid(), gen_random_uuid(), ?, ?, 1, ?, 'ASSERTED', 'F', 6, ?, cast(? as timestamptz))
                """, fact, kind, source, locator, known);
    }

    private void audit(UUID fact, UUID subject, String reason) throws SQLException {
        database.execute(
                "insert into audit_entries (actor, action, type, fact_id, subject_id, reason) values ('x', 'CORRECT', 'X', ?, ?, ?)",
                fact.toString(),
                subject,
                reason);
    }
}
