package org.kardan.federation.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.kardan.federation.execution.DeferredExecution;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.response.DeferredResponse;

/** Does what a client does with an answer in parts: each is put into the object that its path names. */
final class DeferredMerge {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DeferredExecution execution;
    private final DeferredResponse response;
    private JsonNode data = JSON.nullNode();
    private boolean errors;
    private int parts;
    /** Of what is still to come, by id. */
    private final Map<String, JsonNode> paths = new HashMap<>();

    private DeferredMerge(DeferredExecution execution, DeferredResponse response) {
        this.execution = execution;
        this.response = response;
    }

    static DeferredMerge of(DeferredExecution execution, DeferredResponse response) {
        var merge = new DeferredMerge(execution, response);
        merge.run();
        return merge;
    }

    /** The data, as if nothing had been deferred; errors are left out. */
    JsonNode response() {
        return data;
    }

    boolean hasErrors() {
        return errors;
    }

    /** How many objects were added to. */
    int parts() {
        return parts;
    }

    private void run() {
        var out = new JsonBytes(1024);
        out.raw('{');
        response.primary(execution.primary().toCompletableFuture().join(), out);
        out.raw('}');
        var primary = read(out);
        data = primary.path("data");
        errors = primary.has("errors");
        announced(primary);
        response.takeBegun().forEach(this::part);
        if (!paths.isEmpty()) {
            throw new IllegalStateException("never completed: " + paths);
        }
    }

    private void announced(JsonNode piece) {
        for (var one : piece.path("pending")) {
            if (paths.put(one.path("id").asText(), one.path("path")) != null) {
                throw new IllegalStateException("announced twice: " + one);
            }
        }
    }

    private void part(int part) {
        var out = new JsonBytes(1024);
        out.raw('{');
        response.part(part, execution.part(part).toCompletableFuture().join(), out);
        out.raw('}');
        var piece = read(out);
        for (var entry : piece.path("incremental")) {
            parts++;
            errors |= entry.has("errors");
            var at = data;
            for (var step : entry.has("id") ? path(entry) : entry.path("path")) {
                at = step.isInt() ? at.path(step.asInt()) : at.path(step.asText());
            }
            if (!at.isObject()) {
                throw new IllegalStateException("no object is there: " + entry);
            }
            if (entry.path("data").isObject()) {
                put(entry.path("data"), (ObjectNode) at);
            }
        }
        for (var one : piece.path("completed")) {
            errors |= one.has("errors");
            path(one);
            paths.remove(one.path("id").asText());
        }
        announced(piece);
        response.takeBegun().forEach(this::part);
    }

    private JsonNode path(JsonNode entry) {
        var path = paths.get(entry.path("id").asText());
        if (path == null) {
            throw new IllegalStateException("was not announced, or is completed: " + entry);
        }
        return path;
    }

    private static void put(JsonNode more, ObjectNode into) {
        for (var field : more.properties()) {
            var known = into.get(field.getKey());
            into.set(field.getKey(), known == null ? field.getValue() : merged(known, field.getValue()));
        }
    }

    private static JsonNode merged(JsonNode known, JsonNode more) {
        if (known instanceof ObjectNode object && more.isObject()) {
            put(more, object);
        }
        if (known instanceof ArrayNode list && more.isArray()) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, merged(list.get(i), more.get(i)));
            }
        }
        return known;
    }

    private static JsonNode read(JsonBytes json) {
        try {
            return JSON.readTree(json.toByteArray());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
