package org.kardan.kit.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;

/**
 * Keeps citations from coming to stand for what their sources never said: a correction that brings none may change how a text is
 * written, in case and spaces, and nothing else: whether a word or a full stop matters, no rule can tell.
 */
public final class Wording {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** What every correction changes, and what the citations themselves say. */
    private static final Set<String> NOT_SAID = Set.of("version", "citations");

    private Wording() {}

    /**
     * Refuses a correction without citations that changes what is said.
     *
     * @param before the row as the audit log shows it
     * @param after the same row, corrected
     * @param cited the fields that rest on citations of their own
     * @throws BadUserInput naming the arguments that would change it
     */
    public static void requireSame(@Nullable Object before, @Nullable Object after, Set<String> cited) {
        var one = tree(before);
        var other = tree(after);
        var fields = new TreeSet<String>();
        one.fieldNames().forEachRemaining(fields::add);
        other.fieldNames().forEachRemaining(fields::add);
        List<String> changed = fields.stream()
                .filter(field -> !NOT_SAID.contains(field) && !cited.contains(field))
                .filter(field -> !said(one.path(field)).equals(said(other.path(field))))
                .toList();
        if (!changed.isEmpty()) {
            var arguments = changed.stream().map(Wording::argument).distinct().toList();
            throw new BadUserInput(
                    "citations",
                    "there are none, and the correction changes what is said (%s)"
                            .formatted(String.join(", ", arguments)),
                    "give what it rests on, be it the same sources again; without any, no more than case and spaces may change");
        }
    }

    /**
     * The argument that a client gives for a field or column: one for the three columns of a fuzzy date, and what a fact refers to
     * without saying by which key.
     */
    private static String argument(String field) {
        var words = field.replaceFirst("_(edtf|earliest|latest)$", "").split("_");
        var name = Arrays.stream(words)
                .skip(1)
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining("", words[0], ""));
        return name.replaceFirst("(Id|Code)$", "");
    }

    private static JsonNode tree(@Nullable Object row) {
        try {
            return row instanceof RawValue raw
                    ? MAPPER.readTree(Objects.toString(raw.rawValue()))
                    : NullNode.getInstance();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database has made no JSON", e);
        }
    }

    /** A text without regard to case and to how many spaces there are; anything else is what it is. */
    private static String said(JsonNode value) {
        return value.isTextual()
                ? value.textValue().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT)
                : value.toString();
    }
}
