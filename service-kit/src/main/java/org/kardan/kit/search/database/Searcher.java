package org.kardan.kit.search.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.Cursor;
import org.kardan.kit.page.Page;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.search.SearchFit;
import org.kardan.kit.search.SearchHighlight;
import org.kardan.kit.search.SearchMatch;
import org.kardan.kit.search.SearchQuestion;
import org.kardan.kit.search.SearchScorer;
import org.kardan.kit.search.SearchScorer.Scored;
import org.kardan.kit.search.SearchScorer.Text;
import org.kardan.kit.search.SearchedField;

/**
 * Finds what a service knows by its names and texts. Two statements for each question, whatever it finds: the settings, and the
 * rows that may be meant, of which a bounded number is read; how well they fit is then seen here, text by text.
 */
@ApplicationScoped
@Transactional
public class Searcher {

    /**
     * The index is always better than reading a table of millions, whatever the planner guesses of numbers it has never seen; and
     * one plan for all questions spares making it, which takes longer than carrying it out.
     */
    private static final String SETTINGS = "select set_config('enable_seqscan', 'off', true),"
            + " set_config('plan_cache_mode', 'force_generic_plan', true), set_config('jit', 'off', true)";

    /** Score, type, key. */
    private static final int CURSOR = 3;

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble(Hit::score)
            .reversed()
            .thenComparing(Hit::type)
            .thenComparing(Hit::key);

    private final EntityManager entityManager;
    private final SearchedTable.All searched;
    private final CommonNumbers common;

    Searcher(EntityManager entityManager, SearchedTable.All searched, CommonNumbers common) {
        this.entityManager = entityManager;
        this.searched = searched;
        this.common = common;
    }

    /**
     * Something that was found.
     *
     * @param key its key, as {@link SearchedTable#key()} makes it
     * @param score more than 0, at most 1
     */
    public record Hit(String type, String key, double score, SearchMatch match) {

        Cursor cursor() {
            return Cursor.of(Double.toString(score), type, key);
        }
    }

    /**
     * What was found.
     *
     * @param total how many there are in all
     * @param bounded true when there may be more, which were not looked at
     */
    public record Found(Page<Hit> page, int total, boolean bounded) {}

    /** Finds things of these types, the best first. */
    public Found find(SearchQuestion question, Collection<String> types, PageRequest request) {
        var cursor = request.cursor(CURSOR);
        var statement = new SearchSql(question, common.tables(entityManager));
        var rows = rows(statement.of(searched, types), statement.parameters());
        var ranked = ranked(question, rows);
        var page = ranked.stream()
                .filter(hit -> cursor == null || BEST_FIRST.compare(hit, place(cursor)) > 0)
                .limit(request.rows())
                .toList();
        boolean bounded = !statement.sampled().isEmpty() || rows.size() > SearchSql.ROWS && isBounded(rows);
        return new Found(Page.of(page, request, Hit::cursor), ranked.size(), bounded);
    }

    private List<Object[]> rows(String sql, Map<String, Object> parameters) {
        entityManager.createNativeQuery(SETTINGS, Object[].class).getSingleResult();
        var query = entityManager.createNativeQuery(sql, Object[].class);
        parameters.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows;
    }

    private List<Hit> ranked(SearchQuestion question, List<Object[]> rows) {
        var scorer = new SearchScorer(question);
        var seen = new HashSet<List<@Nullable Object>>();
        var best = new HashMap<String, Hit>();
        for (var row : rows) {
            if (seen.add(Arrays.asList(row))) {
                var hit = hit(scorer, row);
                if (hit != null) {
                    best.merge(
                            hit.type() + " " + hit.key(),
                            hit,
                            (one, other) -> BEST_FIRST.compare(one, other) <= 0 ? one : other);
                }
            }
        }
        var ranked = new ArrayList<>(best.values());
        ranked.sort(BEST_FIRST);
        return ranked;
    }

    private @Nullable Hit hit(SearchScorer scorer, Object[] row) {
        int index = ((Number) row[0]).intValue();
        var key = (String) row[1];
        if (index >= searched.tables().size()) {
            var code = searched.codes().get(index - searched.tables().size());
            var text = (String) row[2];
            var whole = new SearchHighlight(text, 0, text.length(), SearchFit.SAME);
            return new Hit(code.type(), key, 1, new SearchMatch(code.field(), text, List.of(whole)));
        }
        var table = searched.tables().get(index);
        var texts = new ArrayList<Text>();
        for (int i = 0; i < table.texts().size(); i++) {
            if (row[2 + i] != null) {
                var text = table.texts().get(i);
                texts.add(new Text(text.field(), (String) row[2 + i], text.weight()));
            }
        }
        return scorer.score(texts)
                .map((Scored scored) -> new Hit(table.type(), key, scored.score(), scored.match()))
                .orElse(null);
    }

    /** Whether some table gave as many rows as are read of it in one way. */
    private static boolean isBounded(List<Object[]> rows) {
        var counts = new HashMap<Object, Integer>();
        rows.forEach(row -> counts.merge(row[0], 1, Integer::sum));
        return counts.values().stream().anyMatch(count -> count >= SearchSql.ROWS);
    }

    private static Hit place(Cursor cursor) {
        var keys = cursor.keys();
        try {
            double score = Double.parseDouble(keys.get(0));
            return new Hit(keys.get(1), keys.get(2), score, new SearchMatch(SearchedField.NAME, "", List.of()));
        } catch (NumberFormatException e) {
            throw Cursor.foreign("after");
        }
    }
}
