package org.kardan.gateway.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the {@code Accept} header (RFC 9110, section 12.5.1). */
final class Accept {
    private Accept() {}

    /** What to answer with; null where the client accepts neither media type. Of two that it likes equally, the newer. */
    static @Nullable ResponseType best(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return ResponseType.GRAPHQL;
        }
        var ranges = header.toLowerCase(Locale.ROOT).split(",");
        double graphQl = quality(ranges, ResponseType.GRAPHQL.mediaType());
        double json = quality(ranges, ResponseType.JSON.mediaType());
        if (graphQl <= 0 && json <= 0) {
            return null;
        }
        return graphQl >= json ? ResponseType.GRAPHQL : ResponseType.JSON;
    }

    /**
     * How to send several responses; null where the client has not named a way. A client that accepts anything is not asked to
     * wait for a response without an end.
     */
    static @Nullable StreamType stream(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var ranges = header.toLowerCase(Locale.ROOT).split(",");
        double events = named(ranges, StreamType.EVENTS.mediaType(), "");
        double parts = named(ranges, StreamType.SUBSCRIPTION_PARTS.mediaType(), "subscriptionspec=1.0");
        if (events <= 0 && parts <= 0) {
            return null;
        }
        return events >= parts ? StreamType.EVENTS : StreamType.SUBSCRIPTION_PARTS;
    }

    /**
     * How the client takes an answer in parts, so that {@code @defer} means something to it; null where it takes none, or likes a whole
     * one better. Of two forms that it likes equally, the one that it names first. One that names no form gets the one that most clients
     * know.
     */
    static @Nullable StreamType deferred(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var ranges = header.toLowerCase(Locale.ROOT).split(",");
        StreamType best = null;
        double most = 0;
        for (String range : ranges) {
            var parameters = range.split(";");
            var type = parameters[0].trim().equals(StreamType.DEFERRED_PARTS.mediaType()) ? form(parameters) : null;
            if (type != null && weight(parameters) > most) {
                best = type;
                most = weight(parameters);
            }
        }
        return most >= quality(ranges, ResponseType.GRAPHQL.mediaType())
                        && most >= quality(ranges, ResponseType.JSON.mediaType())
                ? best
                : null;
    }

    /** Null for a form of parts that we do not know. */
    private static @Nullable StreamType form(String[] parameters) {
        if (has(parameters, "incrementalspec=v0.2")) {
            return StreamType.INCREMENTAL_PARTS;
        }
        for (var parameter : parameters) {
            var name = parameter.trim();
            if (name.startsWith("subscriptionspec") || name.startsWith("incrementalspec")) {
                return null;
            }
        }
        return StreamType.DEFERRED_PARTS;
    }

    /** The weight of a type that is named as it is, with a parameter; zero where it is not. */
    private static double named(String[] ranges, String type, String parameter) {
        for (String range : ranges) {
            var parts = range.split(";");
            if (parts[0].trim().equals(type) && (parameter.isEmpty() || has(parts, parameter))) {
                return weight(parts);
            }
        }
        return 0;
    }

    private static boolean has(String[] parts, String parameter) {
        for (String part : parts) {
            if (part.replace("\"", "").replace(" ", "").equals(parameter)) {
                return true;
            }
        }
        return false;
    }

    /** The weight of the most specific range that the type is in; zero where it is in none. */
    private static double quality(String[] ranges, String type) {
        double quality = 0;
        int specific = -1;
        for (String range : ranges) {
            var parts = range.split(";");
            int matched = match(parts[0].trim(), type);
            if (matched > specific) {
                specific = matched;
                quality = weight(parts);
            }
        }
        return quality;
    }

    private static int match(String range, String type) {
        return switch (range) {
            case "*/*" -> 0;
            case "application/*" -> 1;
            default -> range.equals(type) ? 2 : -1;
        };
    }

    private static double weight(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            var parameter = parts[i].trim();
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2));
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
