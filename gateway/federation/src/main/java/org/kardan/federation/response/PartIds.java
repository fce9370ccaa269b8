package org.kardan.federation.response;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.response.DeferredShaper.Waiting;

/** The ids of what an answer's client waits for. */
final class PartIds {
    private final Map<Waiting, String> ids = new IdentityHashMap<>();

    String of(Waiting object) {
        return ids.computeIfAbsent(object, _ -> String.valueOf(ids.size()));
    }

    /** Writes {@code "pending": [{"id": …, "path": …, "label": …}]}. */
    void announce(List<Waiting> more, JsonBytes out) {
        out.key("pending");
        out.raw('[');
        for (var object : more) {
            if (out.last() != '[') {
                out.raw(',');
            }
            out.raw('{');
            out.key("id");
            out.string(of(object));
            out.raw(',');
            ErrorsJson.path(object.path(), out);
            var label = object.shaper().label();
            if (label != null) {
                out.raw(',');
                out.key("label");
                out.string(label);
            }
            out.raw('}');
        }
        out.raw(']');
    }
}
