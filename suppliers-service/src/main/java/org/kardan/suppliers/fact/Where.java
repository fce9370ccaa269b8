package org.kardan.suppliers.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.Cursor;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.read.Reading;
import org.kardan.kit.time.Moment;

/** Conditions of HQL, or of SQL, on rows called {@code e}, joined by "and", with their parameters. */
public final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** A condition without parameters of its own. */
    public Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** A condition on one parameter; left out when the value is null. */
    public Where and(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    /** The parameter for conditions that name it. */
    public Where with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Only facts believed at the moment. */
    public Where knownAt(Moment moment) {
        return and(Holds.known("e")).with("knownAt", moment.knownAt());
    }

    /** Only facts of this type that are believed at the moment and may hold on the day. */
    public Where holdingAt(Class<? extends Fact> type, Moment moment) {
        return and(Holds.at(type, "e")).with("knownAt", moment.knownAt()).with("asOf", moment.asOf());
    }

    /** Only rows past the cursor of the page, in the direction of the page, by one sort key. */
    public Where past(PageRequest request, String key, java.util.function.Function<String, ?> keyOf) {
        Cursor cursor = request.cursor(1);
        if (cursor == null) {
            return this;
        }
        try {
            Object value = keyOf.apply(cursor.keys().getFirst());
            return and("e." + key + (request.backwards() ? " < " : " > ") + ":cursor", "cursor", value);
        } catch (IllegalArgumentException e) {
            throw Cursor.foreign(request.backwards() ? "before" : "after");
        }
    }

    /** The conditions as one; true when there is none. */
    public String text() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** The rows that fulfil the conditions, sorted by {@code order}; so many at most. */
    public <E> List<E> rows(Reading reading, Class<E> entity, String order, int most) {
        var hql = "from %s e where %s order by %s".formatted(entity.getSimpleName(), text(), order);
        return reading.in(session -> {
            var query = session.createSelectionQuery(hql, entity).setMaxResults(most);
            parameters.forEach(query::setParameter);
            return query.getResultList();
        });
    }

    /** How many rows fulfil the conditions. */
    public int count(Reading reading, Class<?> entity) {
        var hql = "select count(*) from %s e where %s".formatted(entity.getSimpleName(), text());
        return reading.in(session -> {
            var query = session.createSelectionQuery(hql, Long.class);
            parameters.forEach(query::setParameter);
            return Math.toIntExact(query.getSingleResult());
        });
    }

    /** The values of all parameters. */
    public Map<String, Object> parameters() {
        return parameters;
    }
}
