package org.kardan.suppliers.bulk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an import may change in a row: field by field, and only where the row still says what the source said last. */
public final class OwnFields {

    private OwnFields() {}

    /** The value of a field that follows what is here. */
    public static <T extends @Nullable Object> T follow(T here, T last, T next) {
        return Objects.equals(here, last) ? next : here;
    }

    /** The fields in which the row says something else than the file, each with the two values in words. */
    public static Map<String, String> unlike(
            Map<String, ? extends @Nullable Object> here, Map<String, ? extends @Nullable Object> said) {
        var unlike = new LinkedHashMap<String, String>();
        here.forEach((field, value) -> {
            if (!Objects.equals(value, said.get(field))) {
                unlike.put(field, "%s, not %s".formatted(shown(value), shown(said.get(field))));
            }
        });
        return unlike;
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "not stated" : "'" + value + "'";
    }
}
