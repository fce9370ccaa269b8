package org.kardan.kit.search.database;

import java.util.List;
import org.kardan.kit.search.SearchKeys;
import org.kardan.kit.search.SearchedField;

/**
 * A table whose texts are searched. Beside them it has a column {@code search integer[]} with the {@link SearchKeys} of the texts,
 * a GIN index on that column, and the trigger {@code stale_search}: see the migrations that add them.
 *
 * @param type what is found, a name of the service's own enum
 * @param key SQL for the key of what is found, as a text
 * @param condition SQL that searched rows fulfil, the same as that of the index; {@code true} for all rows
 * @param texts one to three of them
 */
public record SearchedTable(String type, String table, String key, String condition, List<Text> texts) {

    /** The condition of fact tables: what is searched is what is believed now. */
    public static final String BELIEVED = "known_to is null";

    /**
     * A column with a text.
     *
     * @param weight 1 for a name; less where being mentioned says less
     */
    public record Text(SearchedField field, String column, double weight) {}

    /** A column that is looked up letter for letter, by an index of its own. */
    public record Code(String type, String table, String key, String condition, SearchedField field, String column) {}

    /** All that a service searches: the bean that it provides. */
    public record All(List<SearchedTable> tables, List<Code> codes) {
        public All {
            tables = List.copyOf(tables);
            codes = List.copyOf(codes);
        }
    }

    public SearchedTable {
        texts = List.copyOf(texts);
    }
}
