package org.kardan.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** JSON Lines, into a service. */
final class Lines {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Lines() {}

    /** Takes lines in, known since they say; returns the last line of the report. */
    static JsonNode takenIn(URI service, String lines) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/import?known=keep"))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines))
                .build();
        String report = HTTP.send(request, BodyHandlers.ofString()).body();
        return JSON.readTree(report.lines().toList().getLast());
    }
}
