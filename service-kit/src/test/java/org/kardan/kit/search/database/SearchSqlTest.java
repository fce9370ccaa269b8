package org.kardan.kit.search.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kardan.kit.search.SearchQuestion;
import org.kardan.kit.search.SearchedField;

/** What the index is asked for, and what a sample. */
class SearchSqlTest {

    private static final long ROWS = 5_000_000;

    private static final SearchedTable.All NAMES = new SearchedTable.All(
            List.of(new SearchedTable(
                    "NAME", "names", "id", "true", List.of(new SearchedTable.Text(SearchedField.NAME, "name", 1)))),
            List.of());

    private static SearchSql sql(String text, String... common) {
        var frequencies = new HashMap<Integer, Double>();
        for (var word : common) {
            SearchQuestion.of("text", word)
                    .like()
                    .forEach(numbers -> Arrays.stream(numbers).forEach(number -> frequencies.put(number, 0.1)));
        }
        return new SearchSql(
                SearchQuestion.of("text", text), Map.of("names", new CommonNumbers.Table(ROWS, frequencies)));
    }

    private static String of(SearchSql sql) {
        return sql.of(NAMES, Set.of("NAME"));
    }

    @Test
    void aRareWordIsLookedUp() {
        var sql = sql("Kamaz", "Motors");

        assertThat(of(sql)).contains("search @> :all", "search && :like0").doesNotContain("tablesample");
        assertThat(sql.sampled()).isEmpty();
    }

    @Test
    void ofAWordInEachTenthRowASampleIsLookedAt() {
        var sql = sql("Motors", "Motors");

        assertThat(of(sql)).containsPattern("from names tablesample system .*search @> :all");
        assertThat(sql.sampled()).contains(0);
        // 500 of the 500 000 rows: a thousandth of the table.
        assertThat(sql.parameters()).containsEntry("percent1", 0.1);
    }

    @Test
    void aCommonWordBesideARareOneIsLookedForInTheRowsOfTheRareOne() {
        var sql = sql("Kamaz Motors", "Motors");

        assertThat(of(sql))
                .containsPattern("search && :like0\\) offset 0\\) as rare where search && :like1")
                .doesNotContain("tablesample");
        assertThat(sql.sampled()).isEmpty();
    }

    @Test
    void commonWordsAloneAreLookedUpTogether() {
        assertThat(of(sql("Motors Plant", "Motors", "Plant")))
                .contains("(search && :like0 and search && :like1)")
                .doesNotContain("tablesample");
    }

    @Test
    void nothingIsCommonInASmallTable() {
        var question = SearchQuestion.of("text", "Motors");
        var frequencies = Map.of(question.all()[0], 0.9);
        var sql = new SearchSql(question, Map.of("names", new CommonNumbers.Table(1_000, frequencies)));

        assertThat(of(sql)).doesNotContain("tablesample");
    }
}
