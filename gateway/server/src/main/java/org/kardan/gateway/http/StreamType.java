package org.kardan.gateway.http;

import io.vertx.core.http.HttpHeaders;

/** How several responses to one request are sent. */
enum StreamType {
    /** GraphQL over server-sent events, the distinct connections mode. */
    EVENTS("text/event-stream", "text/event-stream; charset=utf-8"),
    /** Apollo's multipart subscription protocol, version 1.0. */
    SUBSCRIPTION_PARTS("multipart/mixed", "multipart/mixed;boundary=\"graphql\";subscriptionSpec=\"1.0\""),
    /** An answer that defers, in the form that Apollo's clients and urql know by the date of its draft. */
    DEFERRED_PARTS("multipart/mixed", "multipart/mixed;boundary=\"graphql\";deferSpec=20220824"),
    /** The same in version 0.2 of incremental delivery, as graphql-js 17 has it. */
    INCREMENTAL_PARTS("multipart/mixed", "multipart/mixed;boundary=\"graphql\";incrementalSpec=v0.2");

    private final String name;
    private final CharSequence header;

    StreamType(String name, String header) {
        this.name = name;
        this.header = HttpHeaders.createOptimized(header);
    }

    String mediaType() {
        return name;
    }

    CharSequence header() {
        return header;
    }
}
