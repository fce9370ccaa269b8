package org.kardan.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field that is a connection, with what holds of every one; read from the SDL, so that a new one is held to it from the start.
 *
 * @param name its type and name
 * @param field its name
 * @param required arguments that it needs, with values
 * @param others arguments that make another list of it, each with a value
 * @param twoWay whether it can be read from its end; what is found by rank cannot
 * @param counted whether it says how long it is
 */
public record PagedField(
        String name, String field, List<String> required, List<String> others, boolean twoWay, boolean counted) {

    /** What a required argument that is a text is given. */
    public static final String SAMPLE = "SAMPLE";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OF_THE_PAGE = Set.of("first", "after", "last", "before");

    /** So many items from either end are looked at; where there are fewer, all. */
    private static final int LOOKED_AT = 5;

    /** The connections that a type has. */
    public static List<PagedField> of(TypeDefinitionRegistry sdl, String type) {
        return sdl.types().get(type) instanceof ObjectTypeDefinition object
                ? object.getFieldDefinitions().stream()
                        .filter(field -> named(field.getType()).endsWith("Connection"))
                        .map(field -> of(sdl, type, field))
                        .toList()
                : List.of();
    }

    private static PagedField of(TypeDefinitionRegistry sdl, String type, FieldDefinition field) {
        var arguments = field.getInputValueDefinitions();
        var connection = (ObjectTypeDefinition) sdl.types().get(named(field.getType()));
        return new PagedField(
                type + "." + field.getName(),
                field.getName(),
                arguments.stream()
                        .filter(argument -> !isOptional(argument))
                        .map(argument -> argument.getName() + ": " + sample(named(argument.getType())))
                        .toList(),
                arguments.stream()
                        .filter(PagedField::isOptional)
                        .filter(argument -> !OF_THE_PAGE.contains(argument.getName()))
                        .flatMap(argument -> other(sdl, argument))
                        .toList(),
                arguments.stream().anyMatch(argument -> argument.getName().equals("last")),
                connection.getFieldDefinitions().stream()
                        .anyMatch(part -> part.getName().equals("totalCount")));
    }

    private static String sample(String type) {
        return type.equals("Int") || type.equals("Float") ? "1" : "\"" + SAMPLE + "\"";
    }

    /** Any value but none: whatever it asks for, it is another list. */
    private static Stream<String> other(TypeDefinitionRegistry sdl, InputValueDefinition argument) {
        var type = named(argument.getType());
        var value = switch (type) {
            case "Boolean" -> "true";
            case "Date" -> "\"2024-02-29\"";
            case "DateTime" -> "\"2024-02-29T00:00:00Z\"";
            default ->
                sdl.types().get(type) instanceof EnumTypeDefinition names
                        ? names.getEnumValueDefinitions().getLast().getName()
                        : null;
        };
        return value == null ? Stream.of() : Stream.of(argument.getName() + ": " + value);
    }

    /** The field with arguments, without parentheses, under another name. */
    public String called(String alias, String arguments, String selection) {
        var all = Stream.concat(required.stream(), Stream.of(arguments).filter(given -> !given.isEmpty()))
                .toList();
        return alias + ": " + field + (all.isEmpty() ? "" : "(" + String.join(", ", all) + ")") + " { " + selection
                + " }";
    }

    /**
     * Pages of any size, from any item on, in either direction, are parts of one sequence.
     *
     * @param ask gives the answer, as JSON, to this field wherever it is found
     */
    public void goesOnAnywhereByPagesOfAnySize(UnaryOperator<String> ask) {
        var ends = asked(
                ask,
                called("head", page("first", LOOKED_AT, null), "edges { cursor }")
                        + called("tail", page("last", LOOKED_AT, null), "edges { cursor } "));
        var head = cursors(ends, "head");
        var tail = cursors(ends, "tail");
        assertThat(head)
                .as("%s has an item; where it has none, the test is to make one", name)
                .isNotEmpty()
                .doesNotHaveDuplicates();
        var expected = new LinkedHashMap<String, List<String>>();
        var calls = new StringBuilder();
        for (int size = 1; size <= head.size(); size++) {
            for (int i = -1; i < head.size(); i++) {
                var alias = "after%d_%d".formatted(i + 1, size);
                calls.append(called(alias, page("first", size, i < 0 ? null : head.get(i)), "edges { cursor } "));
                expected.put(alias, head.subList(i + 1, Math.min(i + 1 + size, head.size())));
            }
            for (int i = 0; i < head.size(); i++) {
                var alias = "before%d_%d".formatted(i, size);
                calls.append(called(alias, page("last", size, head.get(i)), "edges { cursor } "));
                expected.put(alias, head.subList(Math.max(0, i - size), i));
            }
            calls.append(called("last" + size, page("last", size, null), "edges { cursor } "));
            expected.put("last" + size, tail.subList(tail.size() - size, tail.size()));
        }
        var pages = asked(ask, calls.toString());
        var whole = head.size() < LOOKED_AT;
        // What lies beyond the head is not known, but that it begins with what is.
        expected.forEach((alias, page) -> {
            var found = cursors(pages, alias);
            assertThat(found.subList(0, whole ? found.size() : Math.min(found.size(), page.size())))
                    .as("%s of %s", alias, name)
                    .isEqualTo(page);
        });
        if (whole) {
            assertThat(tail).as("all of %s", name).isEqualTo(head);
        }
    }

    /**
     * A cursor of this field is refused where it is asked for another list, and by another field, too.
     *
     * @param other any other connection, which is asked by the second function
     */
    public void refusesForeignCursors(UnaryOperator<String> ask, PagedField other, UnaryOperator<String> askOther) {
        var own = cursors(asked(ask, called("own", "first: 1", "edges { cursor } ")), "own")
                .getFirst();
        var foreign = cursors(asked(askOther, other.called("own", "first: 1", "edges { cursor } ")), "own")
                .getFirst();
        var refused = new ArrayList<String>();
        for (var argument : others) {
            refused.add(argument + ", " + page("first", 1, own));
            refused.add(argument + ", " + page("last", 1, own));
        }
        refused.add(page("first", 1, foreign));
        refused.add(page("last", 1, foreign));
        for (var arguments : refused) {
            var error = parsed(ask.apply(called("it", arguments, "edges { cursor } ")))
                    .path("errors")
                    .path(0);
            assertThat(error.path("message").asText())
                    .as("%s(%s)", name, arguments)
                    .startsWith(
                            (arguments.contains("before: ") ? "before" : "after") + ": this is no cursor of this list");
            assertThat(error.path("extensions").path("code").asText()).isEqualTo("BAD_USER_INPUT");
        }
    }

    private static String page(String direction, int size, @Nullable String cursor) {
        var place = direction.equals("first") ? "after" : "before";
        return cursor == null
                ? "%s: %d".formatted(direction, size)
                : "%s: %d, %s: \"%s\"".formatted(direction, size, place, cursor);
    }

    private static JsonNode asked(UnaryOperator<String> ask, String fields) {
        var answer = parsed(ask.apply(fields));
        assertThat(answer.path("errors")).as("errors of %s", fields).isEmpty();
        return answer;
    }

    private static JsonNode parsed(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer, e);
        }
    }

    private static List<String> cursors(JsonNode answer, String alias) {
        return answer.findValue(alias).path("edges").findValuesAsText("cursor");
    }

    private static boolean isOptional(InputValueDefinition argument) {
        return !(argument.getType() instanceof NonNullType) || argument.getDefaultValue() != null;
    }

    private static String named(Type<?> type) {
        return switch (type) {
            case NonNullType nonNull -> named(nonNull.getType());
            case ListType list -> named(list.getType());
            case TypeName name -> name.getName();
            default -> throw new IllegalArgumentException(type.toString());
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
