package org.kardan.gateway.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kardan.gateway.fixture.FakeSubgraphs;

/** What the GraphQL-over-HTTP specification asks for, and what a client gets for requests that are none. */
@QuarkusTest
@QuarkusTestResource(FakeSubgraphs.class)
class GraphQlOverHttpTest {
    private static final String GRAPHQL = "application/graphql-response+json";
    private static final String QUERY = "{\"query\":\"{__typename}\"}";

    /** After whatever was sent, the next client is served. */
    @AfterEach
    void theServerGoesOn() {
        post(QUERY).statusCode(200).body("data.__typename", equalTo("Query"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/graphql-response+json",
                "application/* | application/graphql-response+json",
                "application/json | application/json",
                "application/json; charset=utf-8 | application/json",
                "application/graphql-response+json | application/graphql-response+json",
                "application/json, application/graphql-response+json | application/graphql-response+json",
                "application/graphql-response+json;q=0.8, application/json | application/json",
                "application/json, multipart/mixed | application/json",
                "text/html, */*;q=0.1 | application/graphql-response+json",
                "*/*, application/graphql-response+json;q=0 | application/json"
            })
    void theAcceptHeaderChoosesTheMediaType(String accept, String expected) {
        given(plain())
                .contentType("application/json")
                .accept(accept)
                .body(QUERY)
                .post("/graphql")
                .then()
                .statusCode(200)
                .header("content-type", equalTo(expected + "; charset=utf-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/png, text/*;q=0.5", "application/json;q=0", "nonsense"})
    void aClientThatAcceptsNeitherMediaTypeGetsA406(String accept) {
        given(plain())
                .contentType("application/json")
                .accept(accept)
                .body(QUERY)
                .post("/graphql")
                .then()
                .statusCode(406)
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
                .body("errors[0].message", containsString("application/json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"query\":\"{__typename}\"",
                "not json",
                "42",
                "\"query\"",
                "null",
                "{}",
                "{\"query\":null}",
                "{\"query\":\"\"}",
                "{\"query\":\"  \"}",
                "{\"query\":7}",
                "{\"query\":{}}",
                "{\"query\":true}",
                "{\"query\":[\"{__typename}\"]}",
                "{\"qeury\":\"{__typename}\"}",
                "{\"query\":\"{__typename}\",\"operationName\":7}",
                "{\"query\":\"{__typename}\",\"operationName\":{}}",
                "{\"query\":\"{__typename}\",\"variables\":\"{}\"}",
                "{\"query\":\"{__typename}\",\"variables\":[]}",
                "{\"query\":\"{__typename}\",\"variables\":0}",
                "{\"query\":\"{__typename}\",\"extensions\":\"x\"}",
                "{\"query\":\"{__typename}\",\"extensions\":[]}",
                "[{\"query\":\"{__typename}\"}]",
                "[]",
                "{\"query\":\"\u0001\"}"
            })
    void aBodyThatIsNoGraphQlRequestIsA400WhateverTheClientAccepts(String body) {
        for (String accept : new String[] {GRAPHQL, "application/json"}) {
            given(plain())
                    .contentType("application/json")
                    .accept(accept)
                    .body(body)
                    .post("/graphql")
                    .then()
                    .statusCode(400)
                    .header("content-type", equalTo(accept + "; charset=utf-8"))
                    .body("data", nullValue())
                    .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
                    .body(not(containsString("Exception")));
        }
    }

    @Test
    void aBatchIsRefusedByName() {
        post("[" + QUERY + "]").statusCode(400).body("errors[0].message", containsString("batches are not served"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"variables\":null}",
                "{\"operationName\":null}",
                "{\"extensions\":null}",
                "{\"extensions\":{\"a\":1}}",
                "{\"operationName\":\"\"}",
                "{\"variables\":{}}",
                "{\"unknown\":[1]}"
            })
    void whatMayBeNullOrUnknownIsNoProblem(String more) {
        post("{\"query\":\"{__typename}\"," + more.substring(1)).statusCode(200).body("errors", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/plain",
                "application/graphql",
                "multipart/form-data; boundary=x",
                "application/json; charset=utf-16",
                "application/jsonp"
            })
    void anotherContentTypeIsA415(String type) {
        given(plain())
                .header("content-type", type)
                .body(QUERY.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/graphql")
                .then()
                .statusCode(415)
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
                .body("errors[0].message", startsWith("Send JSON"));
    }

    @Test
    void aCharsetOfUtf8IsNoOtherContentType() {
        given(plain())
                .header("content-type", "Application/JSON; Charset=\"UTF-8\"")
                .body(QUERY.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/graphql")
                .then()
                .statusCode(200);
    }

    @Test
    void aFormIsA415() {
        RawHttp.send("POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\n"
                        + "content-length: 11\r\nconnection: close\r\n\r\nquery=%7B%7D")
                .assertStartsWith("HTTP/1.1 415");
    }

    @Test
    void aPostWithoutAContentTypeIsA415() {
        RawHttp.send("POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
                .assertStartsWith("HTTP/1.1 415");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ project(slug: \\\"joint\\\" { title } }",
                "{ project { nothing } }",
                "{",
                "query A { __typename } query B { __typename }"
            })
    void anOperationThatIsNotValidIsA400OrA200ByWhatTheClientAccepts(String query) {
        var body = "{\"query\":\"" + query + "\"}";

        given(plain())
                .contentType("application/json")
                .accept(GRAPHQL)
                .body(body)
                .post("/graphql")
                .then()
                .statusCode(400);
        given(plain())
                .contentType("application/json")
                .accept("application/json")
                .body(body)
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
                .body("errors[0].message", not(containsString("Exception")));
    }

    @Test
    void aSyntaxErrorSaysWhereItIs() {
        post("{\"query\":\"{\\n  project(slug: ]\\n}\"}")
                .statusCode(400)
                .body("errors[0].locations[0].line", equalTo(2))
                .body("errors[0].locations[0].column", equalTo(17));
    }

    @Test
    void anUnknownFieldIsNamedWithItsPlace() {
        post("{\"query\":\"{ project(slug: \\\"joint\\\") { titel } }\"}")
                .statusCode(400)
                .body("errors[0].message", containsString("titel"))
                .body("errors[0].locations[0].line", equalTo(1))
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
    }

    @Test
    void aVariableOfAnotherTypeIsRefusedBeforeAnythingIsFetched() {
        post("{\"query\":\"query($n: Int) { projects(first: $n) { title } }\",\"variables\":{\"n\":\"ten\"}}")
                .statusCode(400)
                .body("errors[0].message", equalTo("Variable \"$n\" got a wrong value: expected Int, not \"ten\"."));
    }

    @Test
    void anUnknownEnumValueIsRefused() {
        post("{\"query\":\"{ projects(sector: SHIPS) { title } }\"}")
                .statusCode(400)
                .body("errors[0].message", containsString("SHIPS"));
    }

    @Test
    void aDeepOperationIsTooComplex() {
        post("{\"query\":\"{ __type(name: \\\"Query\\\") { " + "ofType { ".repeat(20) + "name" + " }".repeat(22)
                        + "\"}")
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("OPERATION_TOO_COMPLEX"));
    }

    @Test
    void manyAliasesAreTooComplex() {
        var query = new StringBuilder("{");
        for (int i = 0; i < 30; i++) {
            query.append(" a").append(i).append(": project(slug: \\\"joint\\\") { title }");
        }
        post("{\"query\":\"" + query + " }\"}")
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("OPERATION_TOO_COMPLEX"));
    }

    @Test
    void aQueryOfFiveMegabytesIsA413() {
        post("{\"query\":\"{ __typename #" + "x".repeat(5 * 1024 * 1024) + "\"}")
                .statusCode(413)
                .body("errors[0].extensions.code", equalTo("OPERATION_TOO_COMPLEX"))
                .body("errors[0].message", containsString("1048576"));
    }

    @Test
    void aClientThatAsksFirstNeedNotSendFiveMegabytes() {
        RawHttp.send("POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n"
                        + "content-length: 5242880\r\nexpect: 100-continue\r\n\r\n")
                .assertStartsWith("HTTP/1.1 413");
    }

    @Test
    void aClientThatAsksFirstIsToldToGoOn() {
        RawHttp.send("POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nconnection: close\r\n"
                        + "content-length: " + QUERY.length() + "\r\nexpect: 100-continue\r\n\r\n" + QUERY)
                .assertStartsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void anotherMethodIsA405WithTheAllowedOnes(String method) {
        given(plain())
                .contentType("application/json")
                .body(QUERY)
                .request(method, "/graphql")
                .then()
                .statusCode(405)
                .header("allow", "GET, POST, OPTIONS")
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
    }

    @Test
    void optionsNamesTheMethods() {
        given(plain()).options("/graphql").then().statusCode(204).header("allow", "GET, POST, OPTIONS");
    }

    @Test
    void aMutationByGetIsA405() {
        given(plain())
                .queryParam("query", "mutation { rename(slug: \"joint\", title: \"x\") { title } }")
                .get("/graphql")
                .then()
                .statusCode(405)
                .header("allow", "POST")
                .body("errors[0].message", containsString("POST"));
    }

    @Test
    void aSubscriptionIsRefusedWithAReason() {
        post("{\"query\":\"subscription { renamed { title } }\"}")
                .statusCode(400)
                .body("errors[0].message", containsString("This is a subscription"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?query=",
                "?query=%7B__typename%7D&variables=7",
                "?query=%7B__typename%7D&variables=%7B",
                "?query=%zz",
                "?query=%7B__typename%7D&extensions=x"
            })
    void aGetThatIsNoGraphQlRequestIsA400(String parameters) {
        RawHttp.send("GET /graphql" + parameters + " HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")
                .assertStartsWith("HTTP/1.1 400");
    }

    /** Clients of Apollo send the query itself when they read this, and fail where they read anything else. */
    @Test
    void aHashInsteadOfAQueryIsAnsweredInTheWordsThatItsSenderKnows() {
        var extensions = "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"ab\"}}";

        post("{\"extensions\":" + extensions + "}")
                .statusCode(200)
                .body("data", nullValue())
                .body("errors[0].message", equalTo("PersistedQueryNotSupported"))
                .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_SUPPORTED"));
        given(plain())
                .queryParam("extensions", extensions)
                .get("/graphql")
                .then()
                .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_SUPPORTED"));
        post("{\"query\":\"{__typename}\",\"extensions\":" + extensions + "}")
                .statusCode(200)
                .body("data.__typename", equalTo("Query"));
    }

    private static ValidatableResponse post(String body) {
        return given(plain())
                .contentType("application/json")
                .body(body)
                .post("/graphql")
                .then();
    }

    /** Sends headers as they are written here, without a charset of its own. */
    private static RequestSpecification plain() {
        return given().config(RestAssuredConfig.config()
                .encoderConfig(
                        EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)));
    }
}
