package org.kardan.federation.execution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.federation.execution.Plans.entities;
import static org.kardan.federation.execution.Plans.executor;
import static org.kardan.federation.execution.Plans.fetch;
import static org.kardan.federation.execution.Plans.key;
import static org.kardan.federation.execution.Plans.lookup;
import static org.kardan.federation.execution.Plans.path;
import static org.kardan.federation.execution.Plans.query;
import static org.kardan.federation.execution.Plans.representation;
import static org.kardan.federation.execution.Plans.target;
import static org.kardan.federation.execution.Shapes.field;
import static org.kardan.federation.execution.Shapes.list;
import static org.kardan.federation.execution.Shapes.object;
import static org.kardan.federation.execution.Shapes.required;
import static org.kardan.federation.execution.Shapes.string;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kardan.federation.error.ErrorCode;
import org.kardan.federation.execution.transport.SubgraphReply;
import org.kardan.federation.execution.variable.VariableValues;
import org.kardan.federation.planning.plan.EntityFetchNode;
import org.kardan.federation.planning.shape.ObjectShape;

/** What the client reads when subgraphs fail, in whatever way. */
class SubgraphFailureTest {
    private static final ObjectShape VISITS =
            object(field("stops", "visits", list(object(field("id", string()), field("plant", "name", string())))));

    private static final Executor PLAN = executor(
            fetch("projects", "{visits}", "visits"),
            entities("suppliers", target(path("visits", "@"), representation("Asset", key("id")), "name")));

    private final ScriptedTransport transport = new ScriptedTransport();

    @Test
    void aDeadSubgraphFailsItsFieldsAndLeavesTheRest() {
        transport
                .answers("projects", "{\"data\":{\"visits\":[{\"id\":\"1\"},{\"id\":\"2\"}]}}")
                .ends("suppliers", new SubgraphReply.Failure(ErrorCode.SUBGRAPH_UNAVAILABLE, "10.0.0.7: refused"));

        var response = response();

        assertThat(response)
                .isEqualTo(
                        "{\"data\":{\"stops\":[{\"id\":\"1\",\"plant\":null},{\"id\":\"2\",\"plant\":null}]},\"errors\":["
                                + "{\"message\":\"The subgraph \\\"suppliers\\\" is not available.\",\"path\":[\"stops\",0,\"plant\"],"
                                + "\"extensions\":{\"code\":\"SUBGRAPH_UNAVAILABLE\",\"subgraph\":\"suppliers\"}},"
                                + "{\"message\":\"The subgraph \\\"suppliers\\\" is not available.\",\"path\":[\"stops\",1,\"plant\"],"
                                + "\"extensions\":{\"code\":\"SUBGRAPH_UNAVAILABLE\",\"subgraph\":\"suppliers\"}}]}");
    }

    @Test
    void aTimeoutSaysSo() {
        transport.ends("projects", new SubgraphReply.Failure(ErrorCode.SUBGRAPH_TIMEOUT, "5 s"));

        assertThat(response())
                .isEqualTo(
                        "{\"data\":{\"stops\":null},\"errors\":[{\"message\":\"The subgraph \\\"projects\\\" did not answer"
                                + " in time.\",\"path\":[\"stops\"],"
                                + "\"extensions\":{\"code\":\"SUBGRAPH_TIMEOUT\",\"subgraph\":\"projects\"}}]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "{\"data\":",
                "[]",
                "42",
                "null",
                "{}",
                "{\"data\":null}",
                "{\"data\":[]}",
                "{\"data\":\"x\"}",
                "{\"errors\":[]}",
                "{\"data\":{}} trailing",
                "{\"data\":{\"visits\":\"\u0000\"}}"
            })
    void anAnswerThatIsNoGraphQlResponseFailsTheFetch(String body) {
        transport.answers("projects", body);

        assertThat(response())
                .startsWith(
                        "{\"data\":{\"stops\":null},\"errors\":[{\"message\":\"The subgraph \\\"projects\\\" gave an answer"
                                + " that cannot be used.\",\"path\":[\"stops\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"_entities\":[]}}",
                "{\"data\":{\"_entities\":[{\"name\":\"a\"},{\"name\":\"b\"},{\"name\":\"c\"}]}}",
                "{\"data\":{\"_entities\":null}}",
                "{\"data\":{\"_entities\":{\"name\":\"a\"}}}",
                "{\"data\":{\"other\":1}}",
                "{\"data\":{\"_entities\":[1,\"x\"]}}"
            })
    void entitiesThatDoNotMatchTheQuestionFailTheirFields(String body) {
        transport
                .answers("projects", "{\"data\":{\"visits\":[{\"id\":\"1\"},{\"id\":\"2\"}]}}")
                .answers("suppliers", body);

        assertThat(response())
                .startsWith(
                        "{\"data\":{\"stops\":[{\"id\":\"1\",\"plant\":null},{\"id\":\"2\",\"plant\":null}]},\"errors\":["
                                + "{\"message\":\"The subgraph \\\"suppliers\\\" gave an answer that cannot be used.\","
                                + "\"path\":[\"stops\",0,\"plant\"]");
    }

    @Test
    void anErrorOfAnEntityIsToldAtEveryPlaceOfIt() {
        transport
                .answers("projects", "{\"data\":{\"visits\":[{\"id\":\"1\"},{\"id\":\"2\"},{\"id\":\"1\"}]}}")
                .answers("suppliers", """
                        {"data":{"_entities":[{"name":null},{"name":"Tver"}]},"errors":[{"message":"No such plant.",\
                        "path":["_entities",0,"name"],"extensions":{"code":"NOT_FOUND"}}]}""");

        assertThat(response())
                .isEqualTo("{\"data\":{\"stops\":[{\"id\":\"1\",\"plant\":null},{\"id\":\"2\",\"plant\":\"Tver\"},"
                        + "{\"id\":\"1\",\"plant\":null}]},\"errors\":[{\"message\":\"No such plant.\","
                        + "\"path\":[\"stops\",0,\"plant\"],\"extensions\":{\"code\":\"NOT_FOUND\",\"subgraph\":\"suppliers\"}},"
                        + "{\"message\":\"No such plant.\",\"path\":[\"stops\",2,\"plant\"],"
                        + "\"extensions\":{\"code\":\"NOT_FOUND\",\"subgraph\":\"suppliers\"}}]}");
    }

    @Test
    void anErrorOfOneLookupLeavesTheOthersOfTheRequestAlone() {
        transport
                .answers("projects", "{\"data\":{\"visits\":[{\"id\":\"1\"},{\"id\":\"2\"}]}}")
                .answers("suppliers", """
                        {"data":{"_entities":[{"name":"GAZ"},{"name":"Tver"}],"_entities_2":[{"owner":"x"},{"owner":null}]},\
                        "errors":[{"message":"No such owner.","path":["_entities_2",1,"owner"],\
                        "extensions":{"code":"NOT_FOUND"}}]}""");
        var asset = representation("Asset", key("id"));
        var plan = executor(
                fetch("projects", "{visits}", "visits"),
                new EntityFetchNode(
                        2,
                        "suppliers",
                        List.of(1),
                        List.of(
                                lookup("", target(path("visits", "@"), asset, "name")),
                                lookup("_2", target(path("visits", "@"), asset, "owner"))),
                        query("q"),
                        null));
        var shape = object(field("stops", "visits", list(object(field("name", string()), field("owner", string())))));

        assertThat(Shapes.respond(
                        shape,
                        plan.execute(VariableValues.NONE, transport)
                                .toCompletableFuture()
                                .join()))
                .isEqualTo("{\"data\":{\"stops\":[{\"name\":\"GAZ\",\"owner\":\"x\"},"
                        + "{\"name\":\"Tver\",\"owner\":null}]},\"errors\":[{\"message\":\"No such owner.\","
                        + "\"path\":[\"stops\",1,\"owner\"],"
                        + "\"extensions\":{\"code\":\"NOT_FOUND\",\"subgraph\":\"suppliers\"}}]}");
    }

    @Test
    void anErrorThatMadeTheWholeEntityNullFailsWhatWasAskedOfIt() {
        transport
                .answers("projects", "{\"data\":{\"visits\":[{\"id\":\"1\"}]}}")
                .answers("suppliers", """
                        {"data":{"_entities":[null]},"errors":[{"message":"x","path":["_entities",0,"name"]}]}""");

        assertThat(response())
                .contains("\"plant\":null")
                .contains("\"path\":[\"stops\",0,\"plant\"]")
                .contains("could not answer this field");
    }

    @Test
    void aMessageWithoutAKnownCodeIsMasked() {
        transport.answers("projects", """
                {"data":{"visits":null},"errors":[{"message":"NullPointerException at db7.internal","path":["visits"],\
                "extensions":{"code":"EXPLODED"}}]}""");

        assertThat(response())
                .isEqualTo(
                        "{\"data\":{\"stops\":null},\"errors\":[{\"message\":\"The subgraph \\\"projects\\\" could not"
                                + " answer this field.\",\"path\":[\"stops\"],"
                                + "\"extensions\":{\"code\":\"INTERNAL\",\"subgraph\":\"projects\"}}]}");
    }

    @Test
    void anErrorWithoutAPlaceIsStillTold() {
        transport.answers("projects", """
                {"data":{"visits":[]},"errors":[{"message":"Only the last year.","extensions":{"code":"FORBIDDEN"}}, 7]}""");

        assertThat(response())
                .startsWith("{\"data\":{\"stops\":[]},\"errors\":[{\"message\":\"Only the last year.\",\"extensions\":")
                .contains("could not answer this field");
    }

    @Test
    void dataOfAnUnsuccessfulAnswerDoesNotCount() {
        transport.ends("projects", new SubgraphReply.Answer("{\"data\":{\"visits\":[]}}".getBytes(UTF_8), false));

        assertThat(response())
                .startsWith("{\"data\":{\"stops\":null},\"errors\":[")
                .contains("cannot be used");
    }

    @Test
    void errorsOfAnUnsuccessfulAnswerCount() {
        transport.ends(
                "projects",
                new SubgraphReply.Answer(
                        "{\"errors\":[{\"message\":\"Log in.\",\"extensions\":{\"code\":\"UNAUTHENTICATED\"}}]}"
                                .getBytes(UTF_8),
                        false));

        assertThat(response()).contains("\"message\":\"Log in.\",\"path\":[\"stops\"]");
    }

    @Test
    void aKeyThatWasNeverAnsweredIsAnErrorWhereItWasNeeded() {
        transport.answers("projects", "{\"data\":{\"visits\":[{}]}}");

        assertThat(transport.calls()).isEmpty();
        assertThat(response())
                .startsWith("{\"data\":{\"stops\":[{\"id\":null,\"plant\":null}]},\"errors\":[")
                .contains("This field was not answered.\",\"path\":[\"stops\",0,\"id\"]")
                .contains("since a value it needs is missing.\",\"path\":[\"stops\",0,\"plant\"]");
    }

    @Test
    void aTransportThatThrowsIsASubgraphThatIsNotThere() {
        var result = PLAN.execute(VariableValues.NONE, _ -> {
            throw new IllegalStateException("closed");
        });

        assertThat(Shapes.respond(VISITS, result.toCompletableFuture().join())).contains("SUBGRAPH_UNAVAILABLE");
    }

    @Test
    void listsOfDifferentLengthFromTwoSubgraphsAreAnErrorNotAGuess() {
        transport
                .answers("a", "{\"data\":{\"list\":[{\"x\":\"1\"}]}}")
                .answers("b", "{\"data\":{\"list\":[{\"y\":\"1\"},{\"y\":\"2\"}]}}");
        var plan = executor(fetch("a", "{list}", "list"), fetch("b", "{list}", "list"));

        var tree = plan.execute(VariableValues.NONE, transport)
                .toCompletableFuture()
                .join();

        assertThat(Shapes.respond(object(field("list", list(required(object(field("x", string())))))), tree))
                .startsWith(
                        "{\"data\":{\"list\":null},\"errors\":[{\"message\":\"Two subgraphs gave this list, of length 1 and of length 2.\"");
    }

    private String response() {
        return Shapes.respond(
                VISITS,
                PLAN.execute(VariableValues.NONE, transport)
                        .toCompletableFuture()
                        .join());
    }
}
