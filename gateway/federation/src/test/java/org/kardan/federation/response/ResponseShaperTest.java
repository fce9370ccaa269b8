package org.kardan.federation.response;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.federation.execution.Shapes.either;
import static org.kardan.federation.execution.Shapes.field;
import static org.kardan.federation.execution.Shapes.fieldIf;
import static org.kardan.federation.execution.Shapes.list;
import static org.kardan.federation.execution.Shapes.object;
import static org.kardan.federation.execution.Shapes.oneOf;
import static org.kardan.federation.execution.Shapes.required;
import static org.kardan.federation.execution.Shapes.respond;
import static org.kardan.federation.execution.Shapes.scalar;
import static org.kardan.federation.execution.Shapes.string;
import static org.kardan.federation.execution.Shapes.typename;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kardan.federation.error.ClientError;
import org.kardan.federation.error.ErrorCode;
import org.kardan.federation.error.GatewayError;
import org.kardan.federation.execution.MergedTree;
import org.kardan.federation.execution.tree.JsonReader;
import org.kardan.federation.execution.tree.MalformedJson;
import org.kardan.federation.execution.tree.TreeFailure;
import org.kardan.federation.execution.tree.TreeList;
import org.kardan.federation.execution.tree.TreeObject;
import org.kardan.federation.planning.shape.ScalarShape;
import org.kardan.federation.planning.shape.VerbatimShape;

class ResponseShaperTest {

    @Test
    void fieldsComeInTheOperationsOrderUnderTheClientsNames() {
        var shape = object(field("b", "y", string()), field("a", "x", string()), typename("t", "Query"));

        var response = respond(shape, tree("{\"x\":\"1\",\"hidden\":true,\"y\":\"2\"}"));

        assertThat(response).isEqualTo("{\"data\":{\"b\":\"2\",\"a\":\"1\",\"t\":\"Query\"}}");
    }

    @Test
    void oneValueMayBeAnsweredTwice() {
        var shape = object(field("a", "x", string()), field("b", "x", string()));

        assertThat(respond(shape, tree("{\"x\":\"1\"}"))).isEqualTo("{\"data\":{\"a\":\"1\",\"b\":\"1\"}}");
    }

    @Test
    void aFieldWhoseConditionFailsIsNotThere() {
        var shape = object(fieldIf("withA", "a", string()), fieldIf("withB", "b", string()));

        assertThat(respond(shape, tree("{\"b\":\"2\"}"), "withB")).isEqualTo("{\"data\":{\"b\":\"2\"}}");
    }

    @Test
    void aNullMayStandWhereTheTypeAllowsIt() {
        var shape = object(field("a", string()), field("l", list(string())));

        assertThat(respond(shape, tree("{\"a\":null,\"l\":[null]}"))).isEqualTo("{\"data\":{\"a\":null,\"l\":[null]}}");
    }

    @Test
    void aNullInANonNullFieldMakesTheNearestNullableParentNull() {
        var inner = object(field("before", string()), field("must", required(string())), field("after", string()));
        var shape = object(field("may", object(field("in", required(inner)))), field("beside", string()));

        var response = respond(shape, tree("{\"may\":{\"in\":{\"before\":\"x\",\"must\":null}},\"beside\":\"y\"}"));

        assertThat(response)
                .isEqualTo(
                        "{\"data\":{\"may\":null,\"beside\":\"y\"},\"errors\":[{\"message\":\"This field has no value, and it"
                                + " must have one.\",\"path\":[\"may\",\"in\",\"must\"],\"extensions\":{\"code\":\"INTERNAL\"}}]}");
    }

    @Test
    void aNullTravelsToTheRootWhereNothingOnTheWayMayBeNull() {
        var shape = object(field("a", required(object(field("b", required(string()))))));

        assertThat(respond(shape, tree("{\"a\":{\"b\":null}}"))).startsWith("{\"data\":null,\"errors\":[");
    }

    @Test
    void aNullElementMakesAListOfNonNullsNull() {
        var shape = object(field("l", list(required(string()))), field("m", list(list(required(string())))));

        var response = respond(shape, tree("{\"l\":[\"a\",null],\"m\":[[\"a\"],[null],[\"b\"]]}"));

        assertThat(response)
                .startsWith("{\"data\":{\"l\":null,\"m\":[[\"a\"],null,[\"b\"]]},\"errors\":")
                .contains("\"path\":[\"l\",1]")
                .contains("\"path\":[\"m\",1,0]");
    }

    @Test
    void aMissingValueIsNullAndAnError() {
        var response = respond(object(field("a", string())), tree("{}"));

        assertThat(response)
                .startsWith("{\"data\":{\"a\":null},\"errors\":[{\"message\":\"This field was not answered.\"");
    }

    @Test
    void theTypenameChoosesTheFieldsOfAnAbstractType() {
        var shape = object(field(
                "hits",
                list(either(
                        "Plant",
                        List.of(typename("kind", "Plant"), field("n", "name", string())),
                        "Brand",
                        List.of(field("l", "label", string()))))));

        var response = respond(shape, tree("""
                {"hits":[{"__typename":"Brand","label":"b"},{"__typename":"Plant","name":"p"},{"__typename":"Ghost"},{}]}"""));

        assertThat(response)
                .startsWith(
                        "{\"data\":{\"hits\":[{\"l\":\"b\"},{\"kind\":\"Plant\",\"n\":\"p\"},null,null]},\"errors\":")
                .contains("The type of this object is not known.\",\"path\":[\"hits\",2]")
                .contains("\"path\":[\"hits\",3]")
                .doesNotContain("Ghost");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "INT, 7, 7",
                "INT, -2147483648, -2147483648",
                "INT, 2147483647, 2147483647",
                "INT, 2147483648, null",
                "INT, 3.0, 3",
                "INT, 3.5, null",
                "INT, 1e3, 1000",
                "INT, 1e99, null",
                "INT, '\"7\"', null",
                "INT, true, null",
                "FLOAT, 7, 7",
                "FLOAT, 7.25, 7.25",
                "FLOAT, 1e300, 1e300",
                "FLOAT, 1e400, null",
                "FLOAT, -1E+400, null",
                "FLOAT, '\"7\"', null",
                "STRING, '\"a\\n\"', '\"a\\n\"'",
                "STRING, 7, null",
                "STRING, '{}', null",
                "STRING, '[]', null",
                "BOOLEAN, true, true",
                "BOOLEAN, 0, null",
                "BOOLEAN, '\"true\"', null",
                "ID, '\"x\"', '\"x\"'",
                "ID, 42, '\"42\"'",
                "ID, 4.2, null",
                "ID, true, null",
                "CUSTOM, '{\"a\":[1,null]}', '{\"a\":[1,null]}'",
                "CUSTOM, 123456789012345678901234567890, 123456789012345678901234567890"
            })
    void scalarsFollowTheRulesOfResultCoercion(ScalarShape.Kind kind, String given, String expected) {
        var response = respond(object(field("v", scalar(kind))), tree("{\"v\":" + given + "}"));

        assertThat(response).startsWith("{\"data\":{\"v\":" + expected + "}");
        assertThat(response.contains("errors")).isEqualTo(expected.equals("null"));
    }

    @Test
    void anEnumValueThatClientsMayNotSeeIsNullAndAnError() {
        var shape = object(field("l", list(oneOf("OPEN", "CLOSED"))));

        var response = respond(shape, tree("{\"l\":[\"OPEN\",\"SECRET\",7]}"));

        assertThat(response)
                .startsWith("{\"data\":{\"l\":[\"OPEN\",null,null]},\"errors\":")
                .contains("\"path\":[\"l\",1]")
                .doesNotContain("SECRET");
    }

    @Test
    void anotherKindOfValueThanTheTypeSaysIsNullAndAnError() {
        var shape = object(field("o", object(field("x", string()))), field("l", list(string())));

        assertThat(respond(shape, tree("{\"o\":[],\"l\":\"x\"}")))
                .startsWith("{\"data\":{\"o\":null,\"l\":null},\"errors\":")
                .contains("is not an object")
                .contains("is not a list");
    }

    /** A subgraph that knows only the interface was asked for it before anybody knew what the object is. */
    @Test
    void whatFailedOfAnotherTypeThanTheObjectTurnsOutToBeIsNotTold() {
        var shape = object(field(
                "hits",
                list(either("Brand", List.of(field("label", string())), "Plant", List.of(field("name", string()))))));
        var tree = tree("{\"hits\":[{\"__typename\":\"Brand\"},{\"__typename\":\"Plant\"}]}");
        var ofTheBrand = failure("first");
        var ofThePlant = failure("second");
        var hits = (TreeList) tree.root().get("hits");
        ((TreeObject) hits.get(0)).put("label", ofTheBrand);
        ((TreeObject) hits.get(1)).put("label", ofThePlant);

        var response = respond(shape, new MergedTree(tree.root(), List.of(ofTheBrand, ofThePlant)));

        assertThat(response)
                .startsWith("{\"data\":{\"hits\":[{\"label\":null},{\"name\":null}]},\"errors\":[")
                .contains("first")
                .contains("[\"hits\",0,\"label\"]")
                .doesNotContain("second");
    }

    private static TreeFailure failure(String message) {
        return new TreeFailure(new ClientError(ErrorCode.BAD_USER_INPUT, message, List.of(), List.of()));
    }

    @Test
    void introspectionIsCopiedAsItIs() {
        var shape = object(field("s", "__schema", required(new VerbatimShape())));

        assertThat(respond(shape, tree("{\"__schema\":{\"b\":[1,{}],\"a\":null}}")))
                .isEqualTo("{\"data\":{\"s\":{\"b\":[1,{}],\"a\":null}}}");
    }

    @Test
    void aRefusalIsErrorsOnly() {
        var error = new ClientError(
                ErrorCode.BAD_USER_INPUT, "No \"field\"\n", List.of(new GatewayError.Location(2, 7)), List.of());

        assertThat(ResponseShaper.refusal(List.of(error)))
                .hasToString(
                        "{\"errors\":[{\"message\":\"No \\\"field\\\"\\n\",\"locations\":[{\"line\":2,\"column\":7}],"
                                + "\"extensions\":{\"code\":\"BAD_USER_INPUT\"}}]}");
    }

    @Test
    void errorsBeyondTheFirstFiveHundredAreNotTold() {
        var elements = "7,".repeat(2_000) + "7";

        var response = respond(object(field("l", list(string()))), tree("{\"l\":[" + elements + "]}"));

        assertThat(response.split("\"message\"")).hasSize(501);
    }

    private static MergedTree tree(String json) {
        try {
            return new MergedTree((TreeObject) JsonReader.read(json.getBytes(UTF_8)), List.of());
        } catch (MalformedJson e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
