package org.kardan.federation.response;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kardan.federation.error.GatewayError;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.response.DeferredShaper.Waiting;

/**
 * {@code "incremental": [{"id": …, "data": …, "errors": […]}], "completed": [{"id": …}], "pending": […]}. An object that gets
 * {@code null} gets nothing, but is completed with the errors.
 */
final class PartsById implements PartPayload {
    private final PartIds ids;
    private final ErrorDisclosure disclosure;
    private final JsonBytes out;
    private final JsonBytes completed = new JsonBytes(64);
    private final int beginning;
    private int entry;

    PartsById(PartIds ids, ErrorDisclosure disclosure, JsonBytes out) {
        this.ids = ids;
        this.disclosure = disclosure;
        this.out = out;
        beginning = out.length();
        out.key("incremental");
        out.raw('[');
        completed.key("completed");
        completed.raw('[');
    }

    @Override
    public void open(Waiting object) {
        entry = out.length();
        if (out.last() != '[') {
            out.raw(',');
        }
        id(object, out);
        out.raw(',');
        out.key("data");
    }

    private void id(Waiting object, JsonBytes into) {
        into.raw('{');
        into.key("id");
        into.string(ids.of(object));
    }

    @Override
    public void close(Waiting object, boolean written, List<GatewayError> errors) {
        if (written) {
            ErrorsJson.writeAny(errors, disclosure, out);
            out.raw('}');
            complete(object, List.of());
        } else {
            out.truncate(entry);
            complete(object, errors);
        }
    }

    private void complete(Waiting object, List<GatewayError> errors) {
        if (completed.last() != '[') {
            completed.raw(',');
        }
        id(object, completed);
        ErrorsJson.writeAny(errors, disclosure, completed);
        completed.raw('}');
    }

    @Override
    public void leaveOut(Waiting object) {
        complete(object, List.of());
    }

    @Override
    public void leftOver(List<Waiting> leftOut, List<GatewayError> errors) {
        open(leftOut.getFirst());
        out.raw("{}".getBytes(StandardCharsets.US_ASCII));
        ErrorsJson.writeAny(errors, disclosure, out);
        out.raw('}');
    }

    @Override
    public void end(List<Waiting> more) {
        if (out.last() == '[') {
            out.truncate(beginning);
        } else {
            out.raw(']');
            out.raw(',');
        }
        completed.raw(']');
        out.raw(completed.buffer(), 0, completed.length());
        if (!more.isEmpty()) {
            out.raw(',');
            ids.announce(more, out);
        }
    }
}
