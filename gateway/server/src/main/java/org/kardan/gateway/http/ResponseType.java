package org.kardan.gateway.http;

import io.vertx.core.http.HttpHeaders;

/** The two media types of a GraphQL response; they differ in what a status code may say. */
enum ResponseType {
    /** The status says whether the operation was run. */
    GRAPHQL("application/graphql-response+json"),
    /** The status is 200 for every well-formed GraphQL request: such a client may read the body only then. */
    JSON("application/json");

    private final String name;
    private final CharSequence header;

    ResponseType(String name) {
        this.name = name;
        this.header = HttpHeaders.createOptimized(name + "; charset=utf-8");
    }

    String mediaType() {
        return name;
    }

    CharSequence header() {
        return header;
    }
}
