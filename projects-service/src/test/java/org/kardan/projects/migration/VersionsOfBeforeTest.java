package org.kardan.projects.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;

/**
 * A database of before rows kept their versions, as that release wrote it, is migrated on: what the audit log says of a row is then what was
 * believed of it, at each moment.
 */
class VersionsOfBeforeTest {

    private static final String USER = "postgres";
    private static final String IR = "00000000-0000-7000-8000-000000000001";
    private static final String QUIET = "00000000-0000-7000-8000-000000000002";
    private static final String ADA = "00000000-0000-7000-8000-000000000003";
    private static final String S1 = "00000000-0000-7000-8000-000000000004";
    private static final String GONE = "00000000-0000-7000-8000-000000000005";

    /** As the release of V066 left it: rows as they are, and before each correction the whole row in the audit log. */
    private static final String WRITTEN = """
            insert into projects (id, slug, title, summary, sector, version) values
                ('#IR', 'ir', 'Third title', null, 'automotive', 3), ('#QUIET', 'quiet', 'Never corrected', null, 'automotive', 1);
            insert into regions (code, name, country, version) values ('RU-NIZ', 'Nizhny Novgorod Oblast', 'RU', 2);
            insert into persons (id, slug, name, office, version) values ('#ADA', 'ada', 'Ada Newname', 'Envoy', 2);
            insert into person_names (id, person_id, position, value, script) values
                ('00000000-0000-7000-8000-00000000000a', '#ADA', 1, 'Ada Newname', 'Latn');
            insert into sources (id, code, kind, title, published_edtf, published_earliest, published_latest, version) values
                ('#S1', 'S1', 'INTERVIEW', 'An interview', '2026-03', '2026-03-01', '2026-03-31', 2),
                ('00000000-0000-7000-8000-00000000000b', 'S2', 'REPORT', 'A report', '2025', '2025-01-01', '2025-12-31', 1);
            insert into claims (row_id, id, project_id, kind, statement, known_from) values
                (gen_random_uuid(), gen_random_uuid(), '#IR', 'OTHER', 'S', '2026-01-01T00:00:00Z');
            insert into audit_entries (tx, at, actor, action, type, fact_id, subject_id, before, after) values
                ('100', '2026-02-01T00:00:00Z', 'ada', 'CREATE', 'Project', '#IR', '#IR', null, '{}'),
                ('101', '2026-03-01T00:00:00Z', 'ben', 'CORRECT', 'Project', '#IR', '#IR',
                    '{"id": "#IR", "slug": "ir", "title": "First title", "summary": "Short.", "sector": "cars", "version": 1}', '{}'),
                ('102', '2026-04-01T00:00:00Z', 'cy', 'CORRECT', 'Project', '#IR', '#IR',
                    '{"id": "#IR", "slug": "ir", "title": "Second title", "sector": "automotive", "version": 2}', '{}'),
                ('103', '2026-04-02T00:00:00Z', 'cy', 'CORRECT', 'Region', 'RU-NIZ', null,
                    '{"code": "RU-NIZ", "name": "Nizhniy", "country": "RU", "latitude": 56.3, "longitude": 44.0, "version": 1}', '{}'),
                ('104', '2026-04-03T00:00:00Z', 'cy', 'CORRECT', 'Person', '#ADA', null,
                    '{"id": "#ADA", "slug": "ada", "name": "Ada Oldname", "office": "Consul", "version": 1, "names": [
                        {"id": "00000000-0000-7000-8000-00000000000c", "position": 1, "value": "Ada Oldname", "script": "Latn"}]}', '{}'),
                ('105', '2026-04-04T00:00:00Z', 'cy', 'CORRECT', 'Source', '#S1', null,
                    '{"id": "#S1", "code": "S1", "kind": "REPORT", "title": "A report of one", "published": "2025", "version": 1}', '{}'),
                ('106', '2026-02-10T00:00:00Z', 'cy', 'CREATE', 'Project', '#GONE', '#GONE', null, '{}'),
                ('107', '2026-04-05T00:00:00Z', 'cy', 'RETRACT', 'Project', '#GONE', '#GONE',
                    '{"id": "#GONE", "slug": "gone", "title": "By mistake", "sector": "automotive", "version": 1}', null);
            """.replace("#IR", IR)
            .replace("#QUIET", QUIET)
            .replace("#ADA", ADA)
            .replace("#S1", S1)
            .replace("#GONE", GONE);

    private static void migrate(String url, String version) {
        Flyway.configure()
                .dataSource(url, USER, USER)
                .locations("classpath:db/migration", "classpath:db/kit")
                .target(version)
                .load()
                .migrate();
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    /** What a table's row said at a moment, as a read with {@code knownAt} sees it. */
    private static List<String> at(Connection connection, String table, String said, String moment)
            throws SQLException {
        return rows(
                connection,
                "select %s from %s where known_from <= '%3$s' and (known_to is null or known_to > '%3$s') order by 1"
                        .formatted(said, table, moment));
    }

    @Test
    void whatTheAuditLogSaysOfARowIsWhatWasBelievedOfIt() throws SQLException {
        var url = TestDatabase.freshDatabase();
        migrate(url, "066");
        try (var connection = DriverManager.getConnection(url, USER, USER)) {
            try (var statement = connection.createStatement()) {
                statement.execute(WRITTEN);
            }

            migrate(url, "latest");

            var projects = "projects_history";
            var said = "title || '|' || sector || '|' || version";
            assertThat(at(connection, projects, said, "2025-12-31")).isEmpty();
            assertThat(at(connection, projects, said, "2026-02-15"))
                    .containsExactly("By mistake|automotive|1", "First title|cars|1", "Never corrected|automotive|1");
            assertThat(at(connection, projects, said, "2026-03-15"))
                    .containsExactly(
                            "By mistake|automotive|1", "Never corrected|automotive|1", "Second title|automotive|2");
            assertThat(at(connection, projects, said, "2026-05-01"))
                    .containsExactly("Never corrected|automotive|1", "Third title|automotive|3");
            assertThat(at(connection, "regions_history", "name || '|' || coalesce(latitude, 0)", "2026-03-15"))
                    .containsExactly("Nizhniy|56.3");
            assertThat(at(connection, "persons_history", "name || '|' || office", "2026-03-15"))
                    .containsExactly("Ada Oldname|Consul");
            assertThat(at(connection, "person_names", "value", "2026-03-15")).containsExactly("Ada Oldname");
            assertThat(at(connection, "person_names", "value", "2026-05-01")).containsExactly("Ada Newname");
            assertThat(at(
                            connection,
                            "sources_history",
                            "code || '|' || kind || '|' || published_latest",
                            "2026-03-15"))
                    .containsExactly("S1|REPORT|2025-12-31", "S2|REPORT|2025-12-31");
            // Who wrote each version is found by its transaction.
            assertThat(rows(
                            connection,
                            "select a.actor from projects_history h join audit_entries a on a.tx = h.known_tx"
                                    + " where h.slug = 'ir' order by h.version"))
                    .containsExactly("ada", "ben", "cy");
            // And what is kept of now stands in the tables that later migrations add.
            assertThat(rows(connection, "select slug from project_standings order by 1"))
                    .containsExactly("ir", "quiet");
            assertThat(rows(connection, "select count(*) from persons where search is null"))
                    .containsExactly("1");
        }
    }
}
