package org.kardan.federation.differential;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares responses. Data must be equal, and so must the paths of errors at which there still is something. Where a null has travelled
 * up, several errors may be its reason, and which of them are told is for the server to say (GraphQL, section 6.4.4).
 */
final class ErrorPaths {
    private ErrorPaths() {}

    static boolean agree(JsonNode expected, JsonNode actual) {
        if (!expected.path("data").toString().equals(actual.path("data").toString())) {
            return false;
        }
        var wanted = new TreeSet<String>();
        var told = new TreeSet<String>();
        var travelled = new TreeSet<String>();
        var reasons = new TreeSet<String>();
        split(expected, wanted, travelled);
        split(actual, told, reasons);
        told.removeIf(path -> travelled.contains(path) && !wanted.contains(path));
        return wanted.equals(told) && travelled.containsAll(reasons) && expected.has("errors") == actual.has("errors");
    }

    /** @param travelled gets, for errors that stand nowhere, the place of the null that has come of them */
    private static void split(JsonNode response, Set<String> standing, Set<String> travelled) {
        for (var error : response.path("errors")) {
            var path = error.path("path");
            if (path.isEmpty()) {
                continue; // of what a null has swept away
            }
            var above = new StringBuilder();
            var at = response.path("data");
            int steps = 0;
            while (steps < path.size() && !at.isNull() && !at.isMissingNode()) {
                var step = path.get(steps++);
                above.append('/').append(step.asText());
                at = step.isInt() ? at.path(step.asInt()) : at.path(step.asText());
            }
            boolean isThere = steps == path.size() && steps > 0;
            if (isThere && !at.isNull()) {
                continue; // of what nobody asked for but a field that requires it: near where it failed
            }
            (isThere ? standing : travelled).add(above.toString());
        }
    }
}
