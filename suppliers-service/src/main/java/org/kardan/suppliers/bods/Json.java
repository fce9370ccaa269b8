package org.kardan.suppliers.bods;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Reads fields that may not be there. */
final class Json {

    private Json() {}

    /** The text; null where there is none, or something else. */
    static @Nullable String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isTextual() ? value.asText() : null;
    }
}
