package org.kardan.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kardan.federation.composition.report.CompositionCode;

/** The {@code fields} of {@code @key}, {@code @requires} and {@code @provides}. */
class FieldSetTest {
    @Test
    void bracketsAroundAFieldSetMeanNothing() {
        var subgraphs = Subgraphs.of("a", "type Query { t: T } type T @key(fields: \" {id} \") { id: ID! x: Int }")
                .and("b", """
                        type T @key(fields: "{ id }") { id: ID! x: Int @external y: Int @requires(fields: "{x}") }
                        """);

        assertThat(subgraphs.type("T")).contains("key: \"id\"", "key: \" id \"", "requires: \"x\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "KEY_INVALID_FIELDS_TYPE        | @key(fields: 3)                       | id: ID",
                "KEY_INVALID_FIELDS_TYPE        | @key(fields: [\"id\"])                | id: ID",
                "KEY_INVALID_FIELDS             | @key(fields: \"nope\")                | id: ID",
                "KEY_INVALID_FIELDS             | @key(fields: \"id {\")                | id: ID",
                "KEY_INVALID_FIELDS             | @key(fields: \"x: id\")               | id: ID",
                "KEY_INVALID_FIELDS             | @key(fields: \"id } mutation { id\") | id: ID",
                "KEY_INVALID_FIELDS             | @key(fields: \"{}\")                 | id: ID",
                "KEY_INVALID_FIELDS             | @key(fields: \"u\")                   | u: U",
                "KEY_FIELDS_HAS_ARGS            | @key(fields: \"id\")                  | id(x: Int): ID",
                "KEY_FIELDS_SELECT_INVALID_TYPE | @key(fields: \"i { id }\")            | i: I",
                "KEY_DIRECTIVE_IN_FIELDS_ARG    | @key(fields: \"id @include(if: true)\") | id: ID",
                "REQUIRES_FIELDS_MISSING_EXTERNAL | @key(fields: \"id\") | id: ID x: Int @requires(fields: \"id2\") id2: Int",
                "REQUIRES_INVALID_FIELDS        | @key(fields: \"id\") | id: ID x: Int @requires(fields: \"nope\")",
                "PROVIDES_FIELDS_MISSING_EXTERNAL | @key(fields: \"id\") | id: ID u: U @provides(fields: \"id\")",
                "PROVIDES_ON_NON_OBJECT_FIELD   | @key(fields: \"id\") | id: ID u: Int @provides(fields: \"id\")",
            })
    void whatAFieldSetMayNotSelectHasACodeOfItsOwn(CompositionCode code, String key, String fields) {
        var subgraphs = Subgraphs.of("a", """
                type Query { t: T u: U i: I }
                type T %s { %s }
                type U { id: ID }
                interface I { id: ID }
                type J implements I { id: ID }
                """.formatted(key, fields));

        assertThat(subgraphs.codes()).containsExactly(code);
        assertThat(subgraphs.errors().getFirst().message()).startsWith("[a] ").containsAnyOf("On T", "\"T.u\"");
        assertThat(subgraphs.errors().getFirst().places()).hasSize(1);
    }
}
