package org.kardan.projects.fact;

import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;

/** What a client wants of a list, in SQL: conditions that all hold of what is on it. */
public record Conditions(List<Condition> all) {

    /** Nothing is asked for. */
    public static final Conditions NONE = new Conditions(List.of());

    /**
     * A condition.
     *
     * @param sql wording of our own
     * @param name the parameter it names
     * @param value what the client gave
     */
    public record Condition(String sql, String name, Object value) {}

    public Conditions {
        all = List.copyOf(all);
    }

    /** A condition on {@code :name} more; a null value asks for nothing. */
    public Conditions and(String name, String sql, @Nullable Object value) {
        return value == null
                ? this
                : new Conditions(Stream.concat(all.stream(), Stream.of(new Condition(sql, name, value)))
                        .toList());
    }

    /** Only what has this value of an enum in a column. */
    public Conditions of(String name, String column, @Nullable Enum<?> value) {
        return and(name, column + " = :" + name, value == null ? null : value.name());
    }

    /**
     * Only what may lie within these days, by a fuzzy date; what is undisclosed is in no such list.
     *
     * @param column the date's column without its suffix
     * @param argument the client's argument, which a refusal names
     */
    public Conditions within(String column, String argument, @Nullable String days) {
        if (days == null) {
            return this;
        }
        var within = FuzzyDate.parse(argument, days);
        return and("undisclosed", column + "_edtf <> :undisclosed", FuzzyDate.UNDISCLOSED_TEXT)
                .and("latest", "(%1$s_earliest is null or %1$s_earliest <= :latest)".formatted(column), within.latest())
                .and(
                        "earliest",
                        "(%1$s_latest is null or %1$s_latest >= :earliest)".formatted(column),
                        within.earliest());
    }

    /** All of them as one; true where there is none. */
    public String sql() {
        return all.isEmpty() ? "true" : all.stream().map(Condition::sql).collect(Collectors.joining(" and "));
    }

    /** Gives a query their parameters. */
    public void bind(Query query) {
        all.forEach(condition -> query.setParameter(condition.name(), condition.value()));
    }
}
