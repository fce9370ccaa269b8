package org.kardan.federation.differential;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.TreeSet;

/**
 * Whether two responses say the same: equal data, and errors at the same places. What stands below something that is null anyway
 * need not be told of, since nobody need have asked for it.
 */
final class ErrorPaths {
    private ErrorPaths() {}

    static boolean agree(JsonNode expected, JsonNode actual) {
        if (!expected.path("data").toString().equals(actual.path("data").toString())) {
            return false;
        }
        var wanted = new TreeSet<String>();
        var allowed = new TreeSet<String>();
        for (var error : expected.path("errors")) {
            allowed.add(error.path("path").toString());
            if (isSeen(error.path("path"), expected.path("data"))) {
                wanted.add(error.path("path").toString());
            }
        }
        var told = new TreeSet<String>();
        for (var error : actual.path("errors")) {
            if (isSeen(error.path("path"), actual.path("data")) || wanted.isEmpty()) {
                told.add(error.path("path").toString());
            }
        }
        return told.containsAll(wanted) && allowed.containsAll(told) && told.isEmpty() == allowed.isEmpty();
    }

    private static boolean isSeen(JsonNode path, JsonNode data) {
        var at = data;
        for (int i = 0; i < path.size() - 1; i++) {
            at = path.get(i).isInt()
                    ? at.path(path.get(i).asInt())
                    : at.path(path.get(i).asText());
        }
        return !at.isNull() && !at.isMissingNode();
    }
}
