package org.kardan.suppliers.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.suppliers.migration.OldDatabase.row;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What V080 and V110 conclude of rows that were corrected and merged before they had histories. */
class VersionsOfBeforeTest {

    private static final String BEFORE = "071";
    private static final String VERSIONS = "080";
    private static final String AFTER = "110";

    private static final String FIRST = "2026-01-01";
    private static final String FEBRUARY = "2026-02-01";
    private static final String MARCH = "2026-03-01";
    private static final String APRIL = "2026-04-01";
    private static final String MAY = "2026-05-01";

    private static final String HISTORY = """
            select h.slug, h.version, to_char(h.known_from at time zone 'UTC', 'YYYY-MM-DD'),
                to_char(h.known_to at time zone 'UTC', 'YYYY-MM-DD'), h.name, m.slug,
                (select string_agg(a.actor, ' ') from audit_entries a where a.tx = h.known_tx and a.fact_id = h.id::text)
            from organisations_history h left join organisations m on m.id = h.merged_into_id order by 1, h.known_from
            """;

    private OldDatabase database;

    @BeforeEach
    void aDatabaseOfBefore() throws SQLException {
        database = new OldDatabase(BEFORE);
        database.execute(
                "insert into sources (id, code, kind, title, published_edtf) values (gen_random_uuid(), 'A', 'REGISTRY', 'A', '2026')");
        database.execute("""
                insert into citations (row_id, id, fact_id, fact_kind, position, source_id, modality, reliability, credibility, known_from)
                select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'ORGANISATION', 1, id, 'ASSERTED', 'F', 6,
                    cast(? as timestamptz) from sources
                """, FIRST);
    }

    @AfterEach
    void closed() throws SQLException {
        database.close();
    }

    @Test
    void whatARowSaidBeforeACorrectionIsItsEarlierVersion() throws SQLException {
        var corrected = organisation("corrected", "New", 3);
        organisation("untouched", "Untouched", 1);
        entry("CREATE", corrected, FEBRUARY, "ann", null);
        entry("CORRECT", corrected, MARCH, "bob", "{\"slug\": \"corrected\", \"name\": \"Old\", \"version\": 1}");
        entry("CORRECT", corrected, APRIL, "cid", "{\"slug\": \"corrected\", \"name\": \"Newer\", \"version\": 2}");

        database.migrate(VERSIONS);

        assertThat(database.rows(HISTORY))
                .containsExactly(
                        row("corrected", "1", FEBRUARY, MARCH, "Old", null, null),
                        row("corrected", "2", MARCH, APRIL, "Newer", null, null),
                        row("corrected", "3", APRIL, null, "New", null, "cid"),
                        row("untouched", "1", FIRST, null, "Untouched", null, null));
    }

    @Test
    void assetsComponentsSourcesAndDealsHaveTheirEarlierVersionsToo() throws SQLException {
        var asset = UUID.randomUUID();
        var component = UUID.randomUUID();
        var deal = UUID.randomUUID();
        database.execute(
                "insert into assets (id, slug, name, kind, version) values (?, 'a', 'New', 'PLANT', 2)", asset);
        database.execute("insert into components (id, code, name, version) values (?, 'C', 'New', 2)", component);
        database.execute("insert into deals (id, slug, title, version) values (?, 'd', 'New', 5)", deal);
        database.execute("update sources set title = 'New', version = 2");
        var source = UUID.fromString(
                database.rows("select id from sources").getFirst().getFirst());
        change(
                "Asset",
                "CORRECT",
                asset,
                MARCH,
                "ann",
                "{\"slug\": \"a\", \"name\": \"Old\", \"kind\": \"PLANT\", \"version\": 1}");
        change("Component", "CORRECT", component, MARCH, "ann", "{\"code\": \"C\", \"name\": \"Old\", \"version\": 1}");
        change("Source", "CORRECT", source, MARCH, "ann", """
                {"code": "A", "kind": "REGISTRY", "title": "Old", "published_edtf": "2026", "version": 1}""");
        // Steps of a deal count its versions, and say nothing of it: only what was corrected is known.
        change("Deal", "CREATE", deal, FEBRUARY, "ann", null);
        change("Deal", "CORRECT", deal, MARCH, "ann", "{\"slug\": \"d\", \"title\": \"Old\", \"version\": 3}");

        database.migrate(VERSIONS);

        assertThat(database.rows("""
                select version, name, known_from::date, known_to::date from assets_history
                union all select version, name, known_from::date, known_to::date from components_history
                union all select version, title, known_from::date, known_to::date from sources_history
                union all select version, title, known_from::date, known_to::date from deals_history order by 2, 3, 1
                """))
                .containsExactly(
                        row("2", "New", MARCH, null),
                        row("2", "New", MARCH, null),
                        row("2", "New", MARCH, null),
                        row("5", "New", MARCH, null),
                        row("1", "Old", FIRST, MARCH),
                        row("1", "Old", FIRST, MARCH),
                        row("1", "Old", FIRST, MARCH),
                        row("3", "Old", FEBRUARY, MARCH));
    }

    @Test
    void anOrganisationStoodForItselfBeforeItsMergeAndAfterItWasUndone() throws SQLException {
        var survivor = organisation("survivor", "Survivor", 6);
        var merged = organisation("merged", "Merged", 2);
        var again = organisation("again", "Again", 3);
        database.execute("update organisations set merged_into_id = ? where id = ?", survivor, merged);
        entry("CREATE", survivor, FEBRUARY, "ann", null);
        entry("CREATE", merged, FEBRUARY, "ann", null);
        merge(again, survivor, FEBRUARY + " 12:00Z", MARCH);
        merge(merged, survivor, APRIL, null);
        entry("CORRECT", survivor, MAY, "dan", "{\"slug\": \"survivor\", \"name\": \"Formerly\", \"version\": 4}");
        entry("CORRECT", survivor, "2026-06-01", "dan", "{\"slug\": \"survivor\", \"name\": \"Then\", \"version\": 5}");
        database.migrate(VERSIONS);

        database.migrate(AFTER);

        assertThat(database.rows(HISTORY))
                .containsExactly(
                        row("again", "1", FIRST, FEBRUARY, "Again", null, null),
                        row("again", "2", FEBRUARY, MARCH, "Again", "survivor", "merger"),
                        row("again", "3", MARCH, null, "Again", null, "undoer"),
                        row("merged", "1", FEBRUARY, APRIL, "Merged", null, "ann"),
                        row("merged", "2", APRIL, null, "Merged", "survivor", "merger"),
                        row("survivor", "1", FEBRUARY, FEBRUARY, "Formerly", null, null),
                        row("survivor", "2", FEBRUARY, MARCH, "Formerly", null, "merger"),
                        row("survivor", "3", MARCH, APRIL, "Formerly", null, "undoer"),
                        row("survivor", "4", APRIL, MAY, "Formerly", null, "merger"),
                        row("survivor", "5", MAY, "2026-06-01", "Then", null, null),
                        row("survivor", "6", "2026-06-01", null, "Survivor", null, "dan"));
    }

    @Test
    void aMergeThatHasLeftAHistoryIsNotToldASecondTime() throws SQLException {
        database.migrate(VERSIONS);
        var survivor = organisation("survivor", "Survivor", 1);
        var merged = organisation("merged", "Merged", 1);
        database.execute("update organisations set version = 2");
        database.execute("update organisations set merged_into_id = ? where id = ?", survivor, merged);
        database.execute("""
                insert into organisation_merges (id, merged_id, survivor_id, reason, known_from)
                values (gen_random_uuid(), ?, ?, 'one', clock_timestamp())
                """, merged, survivor);
        var before = database.rows(HISTORY);

        database.migrate(AFTER);

        assertThat(database.rows(HISTORY)).hasSize(4).isEqualTo(before);
    }

    private UUID organisation(String slug, String name, int version) throws SQLException {
        var id = UUID.randomUUID();
        database.execute(
                "insert into organisations (id, slug, name, kind, version) values (?, ?, ?, 'COMPANY', ?)",
                id,
                slug,
                name,
                version);
        return id;
    }

    private void entry(String action, UUID organisation, String at, String actor, String before) throws SQLException {
        var kind = before == null ? null : before.replace("}", ", \"kind\": \"COMPANY\"}");
        change("Organisation", action, organisation, at, actor, kind);
    }

    private void change(String type, String action, UUID row, String at, String actor, String before)
            throws SQLException {
        var said = before == null ? null : before.replace("{", "{\"id\": \"%s\", ".formatted(row));
        database.execute("""
                insert into audit_entries (actor, action, type, fact_id, subject_id, at, before)
                values (?, ?, ?, ?, ?, cast(? as timestamptz), cast(? as jsonb))
                """, actor, action, type, row.toString(), row, at, said);
    }

    /** A merge, and its undoing, as the release before V080 kept them: versions are counted up, and nothing says what they were. */
    private void merge(UUID merged, UUID survivor, String from, String to) throws SQLException {
        database.execute("""
                insert into organisation_merges (id, merged_id, survivor_id, reason, known_from, known_to)
                values (gen_random_uuid(), ?, ?, 'one', cast(? as timestamptz), cast(? as timestamptz))
                """, merged, survivor, from, to);
        for (var organisation : List.of(merged, survivor)) {
            change("Organisation", "MERGE", organisation, from, "merger", "{\"organisation\": \"merged\"}");
            if (to != null) {
                change("Organisation", "CORRECT", organisation, to, "undoer", "{\"organisation\": \"merged\"}");
            }
        }
    }
}
