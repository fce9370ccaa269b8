package org.kardan.federation.error;

import java.util.List;

/** An error whose message is made only from what the client sent, and is shown as it is. */
public record ClientError(ErrorCode code, String message, List<Location> locations, List<Object> path)
        implements GatewayError {

    public ClientError {
        locations = List.copyOf(locations);
        path = List.copyOf(path);
    }

    @Override
    public ClientError at(List<Object> other) {
        return new ClientError(code, message, locations, other);
    }

    public static ClientError badInput(String message) {
        return new ClientError(ErrorCode.BAD_USER_INPUT, message, List.of(), List.of());
    }

    public static ClientError tooComplex(String message) {
        return new ClientError(ErrorCode.OPERATION_TOO_COMPLEX, message, List.of(), List.of());
    }
}
