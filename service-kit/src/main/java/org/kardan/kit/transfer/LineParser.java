package org.kardan.kit.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.transfer.TransferLine.Mark;
import org.kardan.kit.write.Given;

/** Makes lines of bytes. It trusts nothing: encoding, JSON, depth, doubled keys, types and fields are all checked and named. */
public final class LineParser {

    private static final int DEEPEST = 8;
    private static final JsonMapper MAPPER = mapper();

    private final Map<String, TransferType> types;
    private final boolean keepTimes;

    /** @param keepTimes whether {@code knownFrom} counts; otherwise it is read past */
    public LineParser(List<TransferType> types, boolean keepTimes) {
        this.types = types.stream().collect(Collectors.toMap(TransferType::name, Function.identity()));
        this.keepTimes = keepTimes;
    }

    private static JsonMapper mapper() {
        var factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(100)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, text -> {
                    for (var shape :
                            List.of(CoercionInputShape.Boolean, CoercionInputShape.Integer, CoercionInputShape.Float)) {
                        text.setCoercion(shape, CoercionAction.Fail);
                    }
                })
                .withCoercionConfig(
                        LogicalType.Enum, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
                .build();
    }

    /** A value as JSON on one line. */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON can be made of " + value.getClass(), e);
        }
    }

    /** The JSON of a line that the database has made. */
    public static ObjectNode read(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database gave a line that is no JSON", e);
        }
    }

    /**
     * A line.
     *
     * @throws BadUserInput naming the field, or {@code line} where it is the line as a whole
     */
    public TransferLine parse(long number, byte[] bytes) {
        var fields = object(text(number, bytes));
        var name = text(fields, "type");
        var type = types.get(name);
        if (type == null) {
            throw new BadUserInput("type", "'" + shortened(name) + "' is unknown", "give one of " + known());
        }
        for (var history : List.of("version", "knownTo")) {
            if (fields.hasNonNull(history)) {
                throw new BadUserInput(
                        history,
                        "the line is history",
                        "give what is believed now, without it; a whole history moves with a dump of the database");
            }
        }
        var id = fields.hasNonNull("id") ? Given.id("id", text(fields, "id")) : null;
        var knownFrom = knownFrom(fields);
        fields.remove(List.of("type", "id", "knownFrom"));
        return new TransferLine(number, type, id, knownFrom, fields, marks(fields));
    }

    private String known() {
        return types.keySet().stream().sorted().collect(Collectors.joining(", "));
    }

    private static String text(long number, byte[] bytes) {
        if (bytes.length > LineReader.LONGEST) {
            throw new BadUserInput(
                    "line", "it is longer than %d bytes".formatted(LineReader.LONGEST), "give a shorter one");
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadUserInput("line", "it is not UTF-8", "give text in UTF-8");
        }
    }

    private static ObjectNode object(String text) {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                if (text.contains("\\u")) {
                    checkCharacters("", object);
                }
                return object;
            }
        } catch (StreamConstraintsException e) {
            throw new BadUserInput(
                    "line",
                    "it is nested deeper than %d, or a number has over 100 digits".formatted(DEEPEST),
                    "give less");
        } catch (MismatchedInputException e) {
            throw new BadUserInput("line", "it goes on behind the object", "give one object");
        } catch (JsonProcessingException e) {
            var where =
                    e.getLocation() == null ? "" : " (column " + e.getLocation().getColumnNr() + ")";
            throw new BadUserInput(
                    "line", "it is not JSON: " + e.getOriginalMessage() + where, "give one object, each key once");
        }
        throw new BadUserInput("line", "it is no JSON object", "give one object");
    }

    /** Characters that JSON can escape and PostgreSQL cannot store. */
    private static void checkCharacters(String field, JsonNode node) {
        if (node.isTextual()) {
            var text = node.textValue();
            if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
                throw new BadUserInput(field, "it has U+0000 or half a character", "leave that out");
            }
        }
        if (node.isObject()) {
            node.properties().forEach(entry -> checkCharacters(entry.getKey(), entry.getValue()));
        } else {
            node.forEach(element -> checkCharacters(field, element));
        }
    }

    private @Nullable OffsetDateTime knownFrom(ObjectNode fields) {
        if (!keepTimes || !fields.hasNonNull("knownFrom")) {
            return null;
        }
        var text = text(fields, "knownFrom");
        try {
            var moment = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
            if (moment.isAfter(OffsetDateTime.now(ZoneOffset.UTC)) || moment.getYear() < 1900) {
                throw new BadUserInput("knownFrom", text + " is no time of ours", "give a moment up to now");
            }
            return moment;
        } catch (DateTimeParseException e) {
            throw new BadUserInput("knownFrom", "'" + text + "' is no moment", "give one such as 2026-05-01T12:00:00Z");
        }
    }

    private List<Mark> marks(ObjectNode fields) {
        var marks = new ArrayList<Mark>();
        for (var citation : fields.path("citations")) {
            if (citation instanceof ObjectNode object) {
                var id = object.hasNonNull("id") ? Given.id("citations.id", text(object, "id")) : null;
                marks.add(new Mark(id, knownFrom(object)));
                object.remove(List.of("id", "knownFrom"));
            }
        }
        return marks;
    }

    private static String text(ObjectNode fields, String field) {
        var value = fields.get(field);
        if (value == null || !value.isTextual()) {
            throw new BadUserInput(field, value == null ? "it is missing" : "it is no text", "give a text");
        }
        return value.textValue();
    }

    /**
     * The fields of a line as the value that a mutation would take.
     *
     * @param others fields that are not the input's
     * @throws BadUserInput naming a field that is unknown, or of another type
     */
    static <I> I input(TransferLine line, Class<I> type, String... others) {
        var fields = line.fields();
        if (others.length > 0) {
            fields = fields.objectNode().setAll(fields);
            fields.remove(Arrays.asList(others));
        }
        try {
            return MAPPER.treeToValue(fields, type);
        } catch (UnrecognizedPropertyException e) {
            throw new BadUserInput(
                    path(e),
                    "it is unknown",
                    "give one of "
                            + e.getKnownPropertyIds().stream()
                                    .map(Object::toString)
                                    .sorted()
                                    .toList());
        } catch (InvalidFormatException e) {
            var right = e.getTargetType().isEnum()
                    ? "one of " + Arrays.toString(e.getTargetType().getEnumConstants())
                    : kind(e.getTargetType());
            throw new BadUserInput(path(e), "'" + shortened(e.getValue() + "") + "' does not fit", "give " + right);
        } catch (MismatchedInputException e) {
            throw new BadUserInput(path(e), "it has another type", "give " + kind(e.getTargetType()));
        } catch (JsonProcessingException e) {
            throw new BadUserInput("line", "it does not fit", "give the fields of the GraphQL input");
        }
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(name -> name != null)
                .collect(Collectors.joining("."));
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) {
            return "what the GraphQL input has";
        }
        return type == String.class
                ? "a text"
                : type.isEnum()
                        ? "one of " + Arrays.toString(type.getEnumConstants())
                        : Integer.class.equals(type) || int.class.equals(type)
                                ? "a whole number"
                                : Number.class.isAssignableFrom(type) || type.isPrimitive()
                                        ? "a number"
                                        : List.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
