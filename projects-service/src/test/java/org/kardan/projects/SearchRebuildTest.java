package org.kardan.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kardan.kit.search.database.SearchRebuild;
import org.kardan.kit.search.database.SearchRebuild.Left;
import org.kardan.kit.testing.TestDatabase;

/** Rows that were made searchable by other rules are made anew, some at a time, and go on where they stopped. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SearchRebuildTest {

    @Inject
    SearchRebuild rebuild;

    @Inject
    AgroalDataSource database;

    private static String source(String code, String title) {
        return Graph.data(
                        "mutation($input: SourceInput!) { recordSource(input: $input) { id } }",
                        Map.of("input", Map.of("code", code, "kind", "REPORT", "title", title, "published", "2026")))
                .getString("recordSource.id");
    }

    private static List<String> found(String text) {
        return Graph.data(
                        "query($text: String!) { searchProjects(text: $text, types: [SOURCE]) { edges { node { ... on Source { code } } } } }",
                        Map.of("text", text))
                .getList("searchProjects.edges.node.code");
    }

    private void sql(String statement) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.createStatement().execute(statement);
        }
    }

    /** As a version before this one left it. */
    private void madeByOlderRules(String id) throws SQLException {
        sql("update sources set search = '{}' where id = '%s'".formatted(id));
        sql("update search_columns set rules = 1 where table_name = 'sources'");
    }

    private Left all() {
        var left = Left.ROWS;
        while (left == Left.ROWS) {
            left = rebuild.some();
        }
        return left;
    }

    @Test
    void rowsOfOlderRulesAreFoundAfterwards() throws SQLException {
        var id = source("REBUILT-1", "Timofej Wyrubow");
        assertThat(found("Тимофей Вырубов")).contains("REBUILT-1");
        madeByOlderRules(id);
        assertThat(found("Тимофей Вырубов")).doesNotContain("REBUILT-1");

        assertThat(all()).isEqualTo(Left.NOTHING);

        assertThat(found("Тимофей Вырубов")).contains("REBUILT-1");
    }

    @Test
    void itGoesOnBehindTheLastRowThatWasMadeAnew() throws SQLException {
        var codes = new TreeMap<String, String>();
        for (var code : List.of("REBUILT-2", "REBUILT-3")) {
            codes.put(source(code, "Quirinus Zwetkow"), code);
        }
        var before = codes.firstKey();
        for (var id : codes.keySet()) {
            madeByOlderRules(id);
        }
        sql("update search_columns set rules = 2, finished = false, done_up_to = '%s' where table_name = 'sources'"
                .formatted(before));

        assertThat(all()).isEqualTo(Left.NOTHING);

        assertThat(found("Цветков")).contains(codes.get(codes.lastKey())).doesNotContain(codes.get(before));
    }

    @Test
    void aRowThatSomebodyIsChangingIsWaitedFor() throws SQLException {
        var id = source("REBUILT-4", "Ulrich Solowjow");
        madeByOlderRules(id);

        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select 1 from sources where id = '%s' for update".formatted(id));
            assertThat(all()).isEqualTo(Left.HELD);
            other.rollback();
        }

        assertThat(all()).isEqualTo(Left.NOTHING);
        assertThat(found("Соловьёв")).contains("REBUILT-4");
    }
}
