package org.kardan.gateway.telemetry;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id by which a request is found again in the logs of every service it went through. */
public final class RequestId {
    /** The header that carries it, in and out. */
    public static final String HEADER = "x-request-id";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._:/+=-]{1,128}");

    private RequestId() {}

    /** The client's id where it is one that may go into a log as it is; a new one otherwise. */
    public static String of(@Nullable String given) {
        return given != null && ACCEPTED.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
