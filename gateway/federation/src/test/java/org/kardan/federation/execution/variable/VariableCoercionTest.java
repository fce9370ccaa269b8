package org.kardan.federation.execution.variable;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kardan.federation.error.GatewayError;
import org.kardan.federation.error.OperationRefused;
import org.kardan.federation.execution.tree.JsonReader;
import org.kardan.federation.execution.tree.MalformedJson;
import org.kardan.federation.execution.tree.TreeObject;

class VariableCoercionTest {
    private static final GraphQLSchema SCHEMA = SchemaGenerator.createdMockedSchema("""
            type Query { x(i: In): Float }
            enum Stage { TALKS PILOT }
            input In { name: String! stage: Stage = TALKS more: [In!] count: Int! = 3 }
            input Key @oneOf { id: ID slug: String }
            """);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "Int | 7",
                "Int | null",
                "Int! | 3.0",
                "Float | 7",
                "String | '\"a\"'",
                "Boolean | true",
                "ID | 7",
                "ID | '\"x\"'",
                "[Int] | 7",
                "[Int] | [1,null]",
                "[[Int!]] | [[1],null]",
                "Stage | '\"PILOT\"'",
                "In | '{\"name\":\"n\"}'",
                "In | '{\"name\":\"n\",\"more\":{\"name\":\"m\",\"stage\":null}}'",
                "Key | '{\"slug\":\"s\"}'"
            })
    void aValueOfTheTypeIsPassedOnAsItCame(String type, String value) {
        assertThat(coerce("$v: " + type, "{\"v\":" + value + "}")).hasToString("{v=" + value + "}");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "Int! | null | Variable \"$v\" got a wrong value: null is not a value of Int!.",
                "Int | '\"7\"' | 'Variable \"$v\" got a wrong value: expected Int, not \"7\".'",
                "Int | 2147483648 | 'Variable \"$v\" got a wrong value: expected Int, not 2147483648.'",
                "Int | 1.5 | 'Variable \"$v\" got a wrong value: expected Int, not 1.5.'",
                "String | 7 | 'Variable \"$v\" got a wrong value: expected String, not 7.'",
                "Boolean | '\"true\"' | 'Variable \"$v\" got a wrong value: expected Boolean, not \"true\".'",
                "[Int] | [1,true] | 'Variable \"$v\" got a wrong value at \"[1]\": expected Int, not true.'",
                "Stage | '\"FINAL\"' | 'Variable \"$v\" got a wrong value: expected Stage, not \"FINAL\".'",
                "In | {} | 'Variable \"$v\" got a wrong value at \"name\": a value of type String! is needed.'",
                "In | '{\"name\":\"n\",\"age\":1}' | 'Variable \"$v\" got a wrong value: In has no field \"age\".'",
                "In | '{\"name\":\"n\",\"more\":[{\"name\":1}]}' | 'Variable \"$v\" got a wrong value at \"more[0].name\": expected String, not 1.'",
                "In | 7 | 'Variable \"$v\" got a wrong value: expected In, not 7.'",
                "Key | {} | 'Variable \"$v\" got a wrong value: Key needs exactly one field, and not null.'",
                "Key | '{\"id\":1,\"slug\":\"s\"}' | 'Variable \"$v\" got a wrong value: Key needs exactly one field, and not null.'"
            })
    void aValueOfAnotherTypeIsRefusedWithItsPlace(String type, String value, String message) {
        var refused = refusal("$v: " + type, "{\"v\":" + value + "}");

        assertThat(refused.errors()).extracting(GatewayError::message).containsExactly(message);
        assertThat(refused.errors().getFirst().locations()).isNotEmpty();
    }

    @Test
    void theDefaultStandsInForAVariableThatIsNotGiven() {
        var values = coerce(
                "$a: Int = 3, $b: In = {name: \"é\\n\", stage: PILOT, more: [{name: \"m\"}]}, $c: Float = 1.5, $d: Int",
                "{}");

        assertThat(values)
                .hasToString("{a=3, b={\"name\":\"é\\n\",\"stage\":\"PILOT\",\"more\":[{\"name\":\"m\"}]}, c=1.5}");
    }

    /** Many subgraphs read JSON's numbers as doubles, of which this one would be another. */
    @Test
    void anIdInFiguresBecomesAString() {
        assertThat(coerce(
                        "$a: ID = 9007199254740993, $b: [[ID!]!] = [[9007199254740993], \"x\"], "
                                + "$c: Key = {id: 9007199254740993}, $d: Float = 9007199254740993",
                        "{}"))
                .hasToString("{a=\"9007199254740993\", b=[[\"9007199254740993\"],\"x\"], "
                        + "c={\"id\":\"9007199254740993\"}, d=9007199254740993}");
    }

    @Test
    void aGivenNullIsNotReplacedByTheDefault() {
        assertThat(coerce("$a: Int = 3", "{\"a\":null}")).hasToString("{a=null}");
    }

    @Test
    void everyWrongVariableIsNamed() {
        var refused = refusal("$a: Int!, $b: Int, $c: Boolean!", "{\"b\":\"x\",\"other\":{}}");

        assertThat(refused.errors())
                .extracting(GatewayError::message)
                .containsExactly(
                        "Variable \"$a\" of type Int! needs a value.",
                        "Variable \"$b\" got a wrong value: expected Int, not \"x\".",
                        "Variable \"$c\" of type Boolean! needs a value.");
    }

    @Test
    void onlyTheBooleanTrueIsTrue() {
        var values = coerce("$a: Boolean, $b: Boolean, $c: String", "{\"a\":true,\"b\":false,\"c\":\"true\"}");

        assertThat(values.isTrue("a")).isTrue();
        assertThat(values.isTrue("b")).isFalse();
        assertThat(values.isTrue("c")).isFalse();
        assertThat(values.isTrue("d")).isFalse();
    }

    private static OperationRefused refusal(String variables, String json) {
        return catchThrowableOfType(OperationRefused.class, () -> coerce(variables, json));
    }

    private static VariableValues coerce(String variables, String json) {
        var definition = new Parser()
                .parseDocument("query(" + variables + ") { x }")
                .getDefinitionsOfType(OperationDefinition.class)
                .getFirst();
        try {
            return new VariableCoercion(definition.getVariableDefinitions(), SCHEMA)
                    .coerce((TreeObject) JsonReader.read(json.getBytes(UTF_8)));
        } catch (MalformedJson e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
