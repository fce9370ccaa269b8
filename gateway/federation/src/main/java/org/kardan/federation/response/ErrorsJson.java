package org.kardan.federation.response;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kardan.federation.error.ClientError;
import org.kardan.federation.error.GatewayError;
import org.kardan.federation.error.InternalError;
import org.kardan.federation.error.SubgraphError;
import org.kardan.federation.execution.tree.JsonBytes;

/** The {@code errors} of a response. */
final class ErrorsJson {
    private ErrorsJson() {}

    /** As a further member, where there are any. */
    static void writeAny(List<GatewayError> errors, ErrorDisclosure disclosure, JsonBytes out) {
        if (!errors.isEmpty()) {
            out.raw(',');
            write(errors, disclosure, out);
        }
    }

    static void write(List<GatewayError> errors, ErrorDisclosure disclosure, JsonBytes out) {
        out.key("errors");
        out.raw('[');
        for (int i = 0; i < errors.size(); i++) {
            if (i > 0) {
                out.raw(',');
            }
            write(errors.get(i), disclosure, out);
        }
        out.raw(']');
    }

    private static void write(GatewayError error, ErrorDisclosure disclosure, JsonBytes out) {
        var shown = disclosure == ErrorDisclosure.SHOW && error instanceof SubgraphError told ? told : null;
        out.raw('{');
        out.key("message");
        out.string(shown == null ? error.message() : shown.told());
        if (!error.locations().isEmpty()) {
            locations(error.locations(), out);
        }
        if (!error.path().isEmpty()) {
            out.raw(',');
            path(error.path(), out);
        }
        out.raw(',');
        out.key("extensions");
        if (shown == null) {
            extensions(error, out);
        } else {
            out.raw(shown.extensions().getBytes(StandardCharsets.UTF_8));
        }
        out.raw('}');
    }

    private static void extensions(GatewayError error, JsonBytes out) {
        out.raw('{');
        out.key("code");
        out.string(error.code().name());
        var subgraph = switch (error) {
            case ClientError _ -> null;
            case InternalError internal -> internal.subgraph();
            case SubgraphError told -> told.subgraph();
        };
        if (subgraph != null) {
            out.raw(',');
            out.key("subgraph");
            out.string(subgraph);
        }
        out.raw('}');
    }

    private static void locations(List<GatewayError.Location> locations, JsonBytes out) {
        out.raw(',');
        out.key("locations");
        out.raw('[');
        for (int i = 0; i < locations.size(); i++) {
            if (i > 0) {
                out.raw(',');
            }
            out.raw('{');
            out.key("line");
            out.number(locations.get(i).line());
            out.raw(',');
            out.key("column");
            out.number(locations.get(i).column());
            out.raw('}');
        }
        out.raw(']');
    }

    static void path(List<Object> path, JsonBytes out) {
        out.key("path");
        out.raw('[');
        for (int i = 0; i < path.size(); i++) {
            if (i > 0) {
                out.raw(',');
            }
            if (path.get(i) instanceof Integer index) {
                out.number(index);
            } else {
                out.string(path.get(i).toString());
            }
        }
        out.raw(']');
    }
}
