package org.kardan.projects.directory;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole list, of which a connection is a page.
 *
 * @param type what is listed
 * @param key the attribute it is listed by, unique
 * @param conditions which all hold of what is on it
 */
public record Listing<T>(Class<T> type, String key, List<Condition> conditions) {

    /**
     * A condition.
     *
     * @param hql wording of our own, with one parameter
     * @param name the parameter's name
     * @param value what the client gave
     */
    public record Condition(String hql, String name, Object value) {}

    /** All there are. */
    static <T> Listing<T> of(Class<T> type, String key) {
        return new Listing<>(type, key, List.of());
    }

    /** Those for which the condition on {@code :name} holds too; a null value asks for nothing. */
    Listing<T> where(String name, String hql, @Nullable Object value) {
        return value == null
                ? this
                : new Listing<>(
                        type,
                        key,
                        Stream.concat(conditions.stream(), Stream.of(new Condition(hql, name, value)))
                                .toList());
    }

    String condition() {
        return conditions.isEmpty()
                ? "true"
                : conditions.stream().map(Condition::hql).collect(Collectors.joining(" and "));
    }
}
