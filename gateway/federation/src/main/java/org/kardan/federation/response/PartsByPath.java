package org.kardan.federation.response;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.GatewayError;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.response.DeferredShaper.Waiting;

/** {@code "incremental": [{"path": …, "label": …, "data": …, "errors": […]}]}, an entry for each object. */
final class PartsByPath implements PartPayload {
    private final ErrorDisclosure disclosure;
    private final JsonBytes out;

    PartsByPath(ErrorDisclosure disclosure, JsonBytes out) {
        this.disclosure = disclosure;
        this.out = out;
        out.key("incremental");
        out.raw('[');
    }

    @Override
    public void open(Waiting object) {
        open(object.path(), object.shaper().label());
    }

    private void open(List<Object> path, @Nullable String label) {
        if (out.last() != '[') {
            out.raw(',');
        }
        out.raw('{');
        ErrorsJson.path(path, out);
        if (label != null) {
            out.raw(',');
            out.key("label");
            out.string(label);
        }
        out.raw(',');
        out.key("data");
    }

    @Override
    public void close(Waiting object, boolean written, List<GatewayError> errors) {
        close(errors);
    }

    private void close(List<GatewayError> errors) {
        ErrorsJson.writeAny(errors, disclosure, out);
        out.raw('}');
    }

    @Override
    public void leaveOut(Waiting object) {
        // nobody has been told of it
    }

    @Override
    public void leftOver(List<Waiting> leftOut, List<GatewayError> errors) {
        open(List.of(), null);
        out.raw("{}".getBytes(StandardCharsets.US_ASCII));
        close(errors);
    }

    @Override
    public void end(List<Waiting> more) {
        out.raw(']');
    }
}
