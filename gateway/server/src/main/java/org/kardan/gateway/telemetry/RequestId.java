package org.kardan.gateway.telemetry;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
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
        return given != null && ACCEPTED.matcher(given).matches() ? given : fresh();
    }

    /** Unlike any other, and no secret: the random numbers of cryptography would cost more than the rest of the step. */
    private static String fresh() {
        var random = ThreadLocalRandom.current();
        long version = random.nextLong() & 0xffffffffffff0fffL | 0x4000L;
        long variant = random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(version, variant).toString();
    }
}
