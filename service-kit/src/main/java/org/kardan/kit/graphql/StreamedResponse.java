package org.kardan.kit.graphql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import graphql.ExecutionResult;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.error.ExecutionErrorsService;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes an answer as text in one go, where the runtime's own makes a tree of JSON values of all of it first. */
final class StreamedResponse extends ExecutionResponse {

    private static final JsonFactory JSON = new JsonFactory();
    private static final ExecutionErrorsService ERRORS = new ExecutionErrorsService();

    private final Map<String, Object> added;

    StreamedResponse(ExecutionResult result, Map<String, Object> added) {
        super(result, added);
        this.added = added;
    }

    @Override
    public String getExecutionResultAsString() {
        try (var text = new SegmentedStringWriter(JSON._getBufferRecycler());
                var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            writeResult(json);
            json.writeEndObject();
            json.flush();
            return text.getAndClear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of the runtime: a client sees errors before what may be cut off. */
    private void writeResult(JsonGenerator json) throws IOException {
        var result = getExecutionResult();
        if (!result.getErrors().isEmpty()) {
            json.writeFieldName("errors");
            json.writeRawValue(ERRORS.toJsonErrors(result.getErrors()).toString());
        }
        if (result.isDataPresent()) {
            json.writeFieldName("data");
            write(json, result.getData());
        }
        Map<?, ?> extensions = result.getExtensions() == null ? added : result.getExtensions();
        if (!extensions.isEmpty()) {
            json.writeFieldName("extensions");
            write(json, extensions);
        }
    }

    private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Map<?, ?> object -> writeObject(json, object);
            case Iterable<?> list -> writeList(json, list);
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case BigInteger number -> json.writeNumber(number);
            case Number number -> json.writeNumber(number.toString());
            case Enum<?> constant -> json.writeString(constant.name());
            case JsonValue tree -> json.writeRawValue(tree.toString());
            default -> throw new IllegalStateException("a scalar has left a " + value.getClass() + " in the answer");
        }
    }

    private static void writeObject(JsonGenerator json, Map<?, ?> object) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            json.writeFieldName((String) entry.getKey());
            write(json, entry.getValue());
        }
        json.writeEndObject();
    }

    private static void writeList(JsonGenerator json, Iterable<?> list) throws IOException {
        json.writeStartArray();
        for (var item : list) {
            write(json, item);
        }
        json.writeEndArray();
    }
}
