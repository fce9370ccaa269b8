package org.kardan.kit.search.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kardan.kit.search.SearchQuestion;

/** The one statement that reads all rows which may be meant. */
final class SearchSql {

    /** Rows that are read of a table at most, for each way in which they may be meant. */
    static final int ROWS = 100;

    /** Texts of a table at most. */
    private static final int TEXTS = 3;

    /** How the words are in the row: all, as one, alike, all but one. Rows that have no numbers yet may be anything. */
    private final List<String> ways = new ArrayList<>();

    SearchSql(SearchQuestion question) {
        ways.add("search @> :all");
        if (question.isOfSeveralWords()) {
            ways.add("search @> :together");
        }
        ways.add(each(question.like().size(), "search && :like%d", " and "));
        if (!question.allButOne().isEmpty()) {
            ways.add(each(question.allButOne().size(), "search @> :without%d", " or "));
        }
        ways.add("search is null");
    }

    /** Columns: index of the table, or the code's after those; key; up to three texts. */
    String of(SearchedTable.All all, Collection<String> types) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < all.tables().size(); i++) {
            if (types.contains(all.tables().get(i).type())) {
                parts.add(of(i, all.tables().get(i)));
            }
        }
        for (int i = 0; i < all.codes().size(); i++) {
            var code = all.codes().get(i);
            if (types.contains(code.type())) {
                parts.add(
                        "(select %d, %s, cast(%s as text), cast(null as text), cast(null as text) from %s where %s and %s = any (:codes) limit %d)"
                                .formatted(
                                        all.tables().size() + i,
                                        code.key(),
                                        code.column(),
                                        code.table(),
                                        code.condition(),
                                        code.column(),
                                        ROWS));
            }
        }
        return String.join(" union all ", parts);
    }

    private String of(int index, SearchedTable table) {
        return ways.stream()
                .map(way -> "(select %d as found_in, %s, %s from %s where %s and (%s) limit %d)"
                        .formatted(index, table.key(), texts(table), table.table(), table.condition(), way, ROWS))
                .collect(Collectors.joining(" union all "));
    }

    /** The texts of a table as three columns. */
    static String texts(SearchedTable table) {
        return IntStream.range(0, TEXTS)
                .mapToObj(i -> (i < table.texts().size() ? table.texts().get(i).column() : "cast(null as text)")
                        + " as text"
                        + (i + 1))
                .collect(Collectors.joining(", "));
    }

    private static String each(int count, String condition, String between) {
        return IntStream.range(0, count).mapToObj(condition::formatted).collect(Collectors.joining(between));
    }
}
