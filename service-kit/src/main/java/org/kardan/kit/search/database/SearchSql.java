package org.kardan.kit.search.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kardan.kit.search.SearchQuestion;

/**
 * The one statement that reads all rows which may be meant. The index is asked for what is rare. A word that a good part of all rows
 * have is looked for in a sample of the table, if it is the only one, and otherwise in the rows that the rarer words leave.
 */
final class SearchSql {

    /** Rows that are read of a table at most, for each way in which they may be meant. */
    static final int ROWS = 100;

    /** Texts of a table at most. */
    private static final int TEXTS = 3;

    /** What is left to the index: it gives that many rows without being slow. */
    private static final double MANY = 5_000;

    /** The rows that a sample is to have of those looked for, so that too few are as good as never among it. */
    private static final double SAMPLED = 5 * ROWS;

    private final SearchQuestion question;
    private final Map<String, CommonNumbers.Table> common;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final List<Integer> sampled = new ArrayList<>();

    /** @param common what is known of tables, by their names */
    SearchSql(SearchQuestion question, Map<String, CommonNumbers.Table> common) {
        this.question = question;
        this.common = common;
    }

    /** What the statement's parameters stand for. */
    Map<String, Object> parameters() {
        return parameters;
    }

    /** Indexes of the tables of which a sample is looked at: there is more than what is found. */
    List<Integer> sampled() {
        return sampled;
    }

    /** Columns: index of the table, or the code's after those; key; up to three texts. */
    String of(SearchedTable.All all, Collection<String> types) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < all.tables().size(); i++) {
            if (types.contains(all.tables().get(i).type())) {
                parts.addAll(of(i, all.tables().get(i)));
            }
        }
        for (int i = 0; i < all.codes().size(); i++) {
            var code = all.codes().get(i);
            if (types.contains(code.type())) {
                parameters.put("codes", question.codes());
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

    /** How the words are in the row: all, as one, alike, by their sound, read otherwise, all but one. Rows that have no numbers yet may be anything. */
    private List<String> of(int index, SearchedTable table) {
        var ways = new ArrayList<String>();
        parameters.put("all", question.all());
        var counts = common.getOrDefault(table.table(), CommonNumbers.Table.UNKNOWN);
        if (question.like().size() == 1) {
            ways.add(one(index, table, counts, "search @> :all", question.all()));
        } else {
            ways.add(indexed(index, table, "search @> :all"));
        }
        if (question.isOfSeveralWords()) {
            parameters.put("together", question.together());
            ways.add(indexed(index, table, "search && :together"));
        }
        ways.add(words(index, table, counts, "like", question.like()));
        var sounding = question.sounding();
        if (!sounding.isEmpty()) {
            ways.add(words(index, table, counts, "sound", sounding));
        }
        var apart = question.apart();
        for (int i = 0; i < apart.size(); i++) {
            ways.add(words(index, table, counts, "apart" + i + "_", apart.get(i)));
        }
        addAll("paired", question.paired(), index, table, ways);
        addAll("without", question.allButOne(), index, table, ways);
        ways.add(indexed(index, table, "search is null"));
        return ways;
    }

    /** Rows that have all numbers of one of these sets, which the index finds from the rarest of them. */
    private void addAll(String name, List<int[]> sets, int index, SearchedTable table, List<String> ways) {
        if (!sets.isEmpty()) {
            range(sets.size()).forEach(i -> parameters.put(name + i, sets.get(i)));
            ways.add(indexed(index, table, each("search @> :" + name + "%d", " or ", range(sets.size()))));
        }
    }

    /** Rows that have one of the numbers of each word. */
    private String words(int index, SearchedTable table, CommonNumbers.Table counts, String name, List<int[]> numbers) {
        range(numbers.size()).forEach(i -> parameters.put(name + i, numbers.get(i)));
        var word = "search && :" + name + "%d";
        if (numbers.size() == 1) {
            return one(index, table, counts, word.formatted(0), numbers.get(0));
        }
        var rare = range(numbers.size()).stream()
                .filter(i -> !isCommon(counts, numbers.get(i)))
                .toList();
        if (rare.isEmpty() || rare.size() == numbers.size()) {
            return indexed(index, table, each(word, " and ", range(numbers.size())));
        }
        // The index would step through all it has for the common words; the few rows with the rare ones are read
        // faster.
        var others =
                range(numbers.size()).stream().filter(i -> !rare.contains(i)).toList();
        return "(select found_in, found, text1, text2, text3 from (%s offset 0) as rare where %s limit %d)"
                .formatted(
                        select(index, table, ", search", table.table(), each(word, " and ", rare)),
                        each(word, " and ", others),
                        ROWS);
    }

    /** Rows by one word alone. */
    private String one(int index, SearchedTable table, CommonNumbers.Table counts, String way, int[] numbers) {
        if (!isCommon(counts, numbers)) {
            return indexed(index, table, way);
        }
        sampled.add(index);
        var percent = "percent" + sampled.size();
        parameters.put(percent, Math.min(100, 100 * SAMPLED / (counts.rows() * counts.part(numbers))));
        // The same rows each time, so that pages follow from one another.
        var sample = "%s tablesample system (cast(:%s as real)) repeatable (1)".formatted(table.table(), percent);
        return "(%s limit %d)".formatted(select(index, table, "", sample, way), ROWS);
    }

    private static boolean isCommon(CommonNumbers.Table counts, int[] numbers) {
        return counts.rows() * counts.part(numbers) >= MANY;
    }

    private static String indexed(int index, SearchedTable table, String way) {
        return "(%s limit %d)".formatted(select(index, table, "", table.table(), way), ROWS);
    }

    private static String select(int index, SearchedTable table, String more, String from, String way) {
        return "select %d as found_in, %s as found, %s%s from %s where %s and (%s)"
                .formatted(index, table.key(), texts(table), more, from, table.condition(), way);
    }

    /** The texts of a table as three columns. */
    static String texts(SearchedTable table) {
        return IntStream.range(0, TEXTS)
                .mapToObj(i -> (i < table.texts().size() ? table.texts().get(i).column() : "cast(null as text)")
                        + " as text"
                        + (i + 1))
                .collect(Collectors.joining(", "));
    }

    private static List<Integer> range(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static String each(String condition, String between, List<Integer> numbers) {
        return numbers.stream().map(condition::formatted).collect(Collectors.joining(between));
    }
}
