package org.kardan.federation.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error the client cannot have caused.
 *
 * @param message what the client may read: general, without detail
 * @param detail what the log gets
 * @param subgraph the name (never the address) of the subgraph it came from, or null
 */
public record InternalError(
        ErrorCode code,
        String message,
        String detail,
        @Nullable String subgraph,
        List<Location> locations,
        List<Object> path)
        implements GatewayError {

    public InternalError {
        locations = List.copyOf(locations);
        path = List.copyOf(path);
    }

    @Override
    public InternalError at(List<Object> other) {
        return new InternalError(code, message, detail, subgraph, locations, other);
    }

    /** A bug of ours: the client learns only that something failed. */
    public static InternalError bug(String detail) {
        return new InternalError(
                ErrorCode.INTERNAL, "The gateway could not answer.", detail, null, List.of(), List.of());
    }
}
