package org.kardan.federation.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.federation.execution.Plans.entities;
import static org.kardan.federation.execution.Plans.executor;
import static org.kardan.federation.execution.Plans.fetch;
import static org.kardan.federation.execution.Plans.key;
import static org.kardan.federation.execution.Plans.lookup;
import static org.kardan.federation.execution.Plans.optional;
import static org.kardan.federation.execution.Plans.path;
import static org.kardan.federation.execution.Plans.query;
import static org.kardan.federation.execution.Plans.representation;
import static org.kardan.federation.execution.Plans.target;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kardan.federation.error.ErrorCode;
import org.kardan.federation.execution.tree.TreeFailure;
import org.kardan.federation.execution.tree.TreeObject;
import org.kardan.federation.execution.variable.VariableValues;
import org.kardan.federation.planning.plan.ConditionNode;
import org.kardan.federation.planning.plan.EntityFetchNode;
import org.kardan.federation.planning.plan.EntityFetchNode.EntityTarget;
import org.kardan.federation.planning.plan.FetchNode;
import org.kardan.federation.planning.plan.FetchPath;
import org.kardan.federation.planning.plan.IntrospectionNode;
import org.kardan.federation.planning.plan.ParallelNode;
import org.kardan.federation.planning.plan.PlanNode;
import org.kardan.federation.planning.plan.Representation;
import org.kardan.federation.planning.plan.RepresentationField;

class ExecutorTest {
    private final ScriptedTransport transport = new ScriptedTransport();

    @Test
    void aFetchSendsItsDocumentAndMergesTheData() {
        transport.answers("projects", "{\"data\":{\"project\":{\"title\":\"Joint \\u0070lant\"}}}");

        var tree = run(executor(fetch("projects", "{project(slug:\"a\"){title}}", "project")));

        assertThat(transport.calls())
                .containsExactly("projects {\"query\":\"{project(slug:\\\"a\\\"){title}}\",\"variables\":{}}");
        assertThat(tree).hasToString("{\"project\":{\"title\":\"Joint \\u0070lant\"}}");
    }

    @Test
    void parallelBranchesAreAllSentBeforeAnyIsAnswered() {
        transport.holding().answers("a", "{\"data\":{\"x\":1}}").answers("b", "{\"data\":{\"y\":2}}");
        var plan = executor(new ParallelNode(List.of(fetch("a", "{x}", "x"), fetch("b", "{y}", "y"))));

        var result = plan.execute(VariableValues.NONE, transport).toCompletableFuture();

        assertThat(transport.calls()).hasSize(2);
        assertThat(result).isNotDone();
        transport.release();
        assertThat(result.join().root()).hasToString("{\"y\":2,\"x\":1}");
    }

    @Test
    void stepsOfASequenceWaitForTheOneBefore() {
        transport.holding().answers("a", "{\"data\":{\"x\":1}}").answers("b", "{\"data\":{\"y\":2}}");
        var plan = executor(fetch("a", "{x}", "x"), fetch("b", "{y}", "y"));

        var result = plan.execute(VariableValues.NONE, transport).toCompletableFuture();

        assertThat(transport.calls()).hasSize(1);
        transport.release();
        assertThat(transport.calls()).hasSize(2);
        transport.release();
        assertThat(result).isCompleted();
    }

    @Test
    void equalEntitiesAreAskedForOnceAndMergedIntoEveryPlace() {
        transport.answers("projects", """
                        {"data":{"visits":[{"asset":{"id":"1"}},{"asset":{"id":"2"}},{"asset":null},{"asset":{"id":"1"}}]}}""").answers("suppliers", """
                        {"data":{"_entities":[{"name":"GAZ"},{"name":"Tver"}]}}""");

        var tree = run(executor(
                fetch("projects", "{visits}", "visits"),
                entities(
                        "suppliers",
                        target(path("visits", "@", "asset"), representation("Asset", key("id")), "name"))));

        assertThat(transport.calls().getLast())
                .isEqualTo("suppliers {\"query\":\"q\",\"variables\":{\"representations\":"
                        + "[{\"__typename\":\"Asset\",\"id\":\"1\"},{\"__typename\":\"Asset\",\"id\":\"2\"}]}}");
        assertThat(tree)
                .hasToString("{\"visits\":[{\"asset\":{\"id\":\"1\",\"name\":\"GAZ\"}},"
                        + "{\"asset\":{\"id\":\"2\",\"name\":\"Tver\"}},{\"asset\":null},"
                        + "{\"asset\":{\"id\":\"1\",\"name\":\"GAZ\"}}]}");
    }

    @Test
    void severalLookupsAreOneRequestAndEachObjectGetsOnlyItsOwn() {
        transport.answers("projects", """
                        {"data":{"region":{"code":"x"},"hubs":[{"code":"x"},{"code":"y"}],"none":null}}""").answers("suppliers", """
                        {"data":{"_entities":[{"a":1}],"_entities_2":[{"b":1},{"b":2}]}}""");
        var region = representation("Region", key("code"));

        var tree = run(executor(
                fetch("projects", "{region}", "region"),
                new EntityFetchNode(
                        2,
                        "suppliers",
                        List.of(1),
                        List.of(
                                lookup("", target(path("region"), region, "a")),
                                lookup("_2", target(path("hubs", "@"), region, "b")),
                                lookup("_3", target(path("none"), region, "c"))),
                        query("{_entities{a}_entities_2{b}_entities_3{c}}"),
                        null)));

        assertThat(transport.calls().getLast())
                .isEqualTo("suppliers {\"query\":\"{_entities{a}_entities_2{b}}\",\"variables\":{"
                        + "\"representations\":[{\"__typename\":\"Region\",\"code\":\"x\"}],"
                        + "\"representations_2\":[{\"__typename\":\"Region\",\"code\":\"x\"},"
                        + "{\"__typename\":\"Region\",\"code\":\"y\"}]}}");
        assertThat(tree)
                .hasToString("{\"region\":{\"code\":\"x\",\"a\":1},\"hubs\":["
                        + "{\"code\":\"x\",\"b\":1},{\"code\":\"y\",\"b\":2}],\"none\":null}");
    }

    @Test
    void noCallIsMadeWhenThereIsNothingToAskAbout() {
        transport.answers("projects", "{\"data\":{\"visits\":[]}}");

        run(executor(
                fetch("projects", "{visits}", "visits"),
                entities("suppliers", target(path("visits", "@"), representation("Asset", key("id")), "name"))));

        assertThat(transport.calls()).hasSize(1);
    }

    @Test
    void anObjectWithANullKeyIsNotSentAndItsAnswersAreNull() {
        transport
                .answers("projects", "{\"data\":{\"visits\":[{\"id\":null},{\"id\":\"2\"}]}}")
                .answers("suppliers", "{\"data\":{\"_entities\":[{\"name\":\"Tver\"}]}}");

        var tree = run(executor(
                fetch("projects", "{visits}", "visits"),
                entities("suppliers", target(path("visits", "@"), representation("Asset", key("id")), "name"))));

        assertThat(transport.calls().getLast()).contains("[{\"__typename\":\"Asset\",\"id\":\"2\"}]");
        assertThat(tree).hasToString("{\"visits\":[{\"id\":null,\"name\":null},{\"id\":\"2\",\"name\":\"Tver\"}]}");
    }

    @Test
    void aNullEntityLeavesNullsBehind() {
        transport
                .answers("projects", "{\"data\":{\"visit\":{\"id\":\"1\"}}}")
                .answers("suppliers", "{\"data\":{\"_entities\":[null]}}");

        var tree = run(executor(
                fetch("projects", "{visit}", "visit"),
                entities("suppliers", target(path("visit"), representation("Asset", key("id")), "name"))));

        assertThat(tree).hasToString("{\"visit\":{\"id\":\"1\",\"name\":null}}");
    }

    @Test
    void aNullThatTheSubgraphAcceptsIsSentAtAnyDepth() {
        transport.answers("projects", """
                        {"data":{"visit":{"id":"1","needs":[{"code":null},null,{"code":"seat"}]}}}""").answers("suppliers", "{\"data\":{\"_entities\":[{\"name\":\"x\"}]}}");

        run(executor(
                fetch("projects", "{visit}", "visit"),
                entities(
                        "suppliers",
                        target(
                                path("visit"),
                                representation("Asset", key("id"), optional("needs", optional("code"))),
                                "name"))));

        assertThat(transport.calls().getLast())
                .contains(
                        "{\"__typename\":\"Asset\",\"id\":\"1\",\"needs\":[{\"code\":null},null,{\"code\":\"seat\"}]}");
    }

    @Test
    void theRuntimeTypeChoosesTheRepresentation() {
        transport.answers("a", """
                        {"data":{"hits":[{"__typename":"Plant","id":"1"},{"__typename":"Brand","code":"x"},{"__typename":"Line"}]}}""").answers("b", "{\"data\":{\"_entities\":[{\"n\":1},{\"n\":2}]}}");
        var representations = List.of(
                new Representation(List.of("Plant"), "Plant", List.of(key("id"))),
                new Representation(List.of("Brand"), "Thing", List.of(key("code"))));
        var target = new EntityTarget(new FetchPath(path("hits", "@")), representations, List.of("n"));

        var tree = run(executor(fetch("a", "{hits}", "hits"), entities("b", target)));

        assertThat(transport.calls().getLast())
                .contains("[{\"__typename\":\"Plant\",\"id\":\"1\"},{\"__typename\":\"Thing\",\"code\":\"x\"}]");
        assertThat(tree.toString()).endsWith("{\"__typename\":\"Line\"}]}");
    }

    @Test
    void placesOfOneEntityMayGetDifferentThingsFurtherDown() {
        transport
                .answers("a", """
                        {"data":{"hits":[{"__typename":"A","id":"1"},{"__typename":"B","id":"1"}]}}""")
                .answers("b", "{\"data\":{\"_entities\":[{\"owner\":{\"id\":\"7\"}}]}}")
                .answers("c", "{\"data\":{\"_entities\":[{\"name\":\"short\"}]}}");
        var same = new RepresentationField("id", "id", List.of(), false, List.of());

        var tree = run(executor(
                fetch("a", "{hits}", "hits"),
                entities("b", target(path("hits", "@"), representation("Thing", same), "owner")),
                entities("c", target(path("hits", "@", "|A", "owner"), representation("Owner", key("id")), "name"))));

        assertThat(tree.toString())
                .contains("{\"__typename\":\"A\",\"id\":\"1\",\"owner\":{\"id\":\"7\",\"name\":\"short\"}}")
                .contains("{\"__typename\":\"B\",\"id\":\"1\",\"owner\":{\"id\":\"7\"}}");
    }

    @Test
    void valuesOfOneObjectFromTwoSubgraphsAreMergedElementByElement() {
        transport
                .answers("a", "{\"data\":{\"list\":[{\"x\":{\"a\":1}},null]}}")
                .answers("b", "{\"data\":{\"list\":[{\"x\":{\"b\":2}},null]}}");

        var tree = run(executor(fetch("a", "{list}", "list"), fetch("b", "{list}", "list")));

        assertThat(tree).hasToString("{\"list\":[{\"x\":{\"a\":1,\"b\":2}},null]}");
    }

    @Test
    void aConditionRunsOneOfItsBranches() {
        transport.answers("b", "{\"data\":{\"y\":2}}");

        run(executor(new ConditionNode("withX", fetch("a", "{x}", "x"), fetch("b", "{y}", "y"))));

        assertThat(transport.calls()).singleElement().asString().startsWith("b ");
    }

    @Test
    void variablesGoOnlyWhereTheyAreUsed() {
        var values = Values.of("query($slug: String!, $first: Int = 3, $unset: Int) { x }", "{\"slug\":\"a\\u00e9\"}");
        transport
                .answers("projects", "{\"data\":{\"project\":{\"id\":\"1\"}}}")
                .answers("suppliers", "{\"data\":{\"_entities\":[{\"name\":\"x\"}]}}");
        var entityFetch = new EntityFetchNode(
                2,
                "suppliers",
                List.of(1),
                List.of(lookup("", target(path("project"), representation("Project", key("id")), "name"))),
                query("e", "first", "unset"),
                null);

        Plans.executor(
                        new FetchNode(
                                1,
                                "projects",
                                List.of(),
                                query("{project}", "slug"),
                                List.of(FetchPath.ROOT),
                                List.of("project")),
                        entityFetch)
                .execute(values, transport);

        assertThat(transport.calls())
                .containsExactly(
                        "projects {\"query\":\"{project}\",\"variables\":{\"slug\":\"a\\u00e9\"}}",
                        "suppliers {\"query\":\"e\",\"variables\":{\"representations\":"
                                + "[{\"__typename\":\"Project\",\"id\":\"1\"}],\"first\":3}}");
    }

    @Test
    void introspectionNeedsNoSubgraph() {
        var tree = run(executor(new IntrospectionNode(1, query("{__type(name:\"Project\"){name fields{name}}}"))));

        assertThat(transport.calls()).isEmpty();
        assertThat(tree).hasToString("{\"__type\":{\"name\":\"Project\",\"fields\":[{\"name\":\"title\"}]}}");
    }

    @Test
    void introspectionMayAskForTheSameOfSeveralTypes() {
        var tree = run(
                executor(
                        new IntrospectionNode(
                                1,
                                query(
                                        "{a:__type(name:\"Project\"){fields{name type{name fields{name}}}interfaces{name fields{name}}}"
                                                + "b:__type(name:\"Project\"){fields{name}}__schema{queryType{name}mutationType{fields{name}}}}"))));

        assertThat(tree)
                .hasToString("{\"a\":{\"fields\":[{\"name\":\"title\",\"type\":{\"name\":\"String\",\"fields\":null}}],"
                        + "\"interfaces\":[]},\"b\":{\"fields\":[{\"name\":\"title\"}]},"
                        + "\"__schema\":{\"queryType\":{\"name\":\"Query\"},\"mutationType\":null}}");
    }

    @Test
    void tooMuchIntrospectionIsRefusedWithAReason() {
        var often = IntStream.range(0, 40).mapToObj(i -> "x" + i + ":").toList();
        var much = "{__schema{" + String.join("types{...T}", often) + "types{...T}}}"
                + "fragment T on __Type{" + String.join("fields{...F}", often) + "fields{...F}}"
                + "fragment F on __Field{" + String.join("name ", often) + "name}";

        var tree = executor(new IntrospectionNode(1, query(much)))
                .execute(VariableValues.NONE, transport)
                .toCompletableFuture()
                .join();

        assertThat(tree.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.error().code()).isEqualTo(ErrorCode.OPERATION_TOO_COMPLEX));
        assertThat(tree.root().get("__schema")).isInstanceOf(TreeFailure.class);
    }

    @Test
    void aPlanOfThousandsOfStepsDoesNotExhaustTheStack() {
        int steps = 20_000;
        var fetches = new PlanNode[steps];
        for (int i = 0; i < steps; i++) {
            fetches[i] = fetch("a", "{x}", "x");
            transport.answers("a", "{\"data\":{\"x\":1}}");
        }

        run(executor(fetches));

        assertThat(transport.calls()).hasSize(steps);
    }

    private TreeObject run(Executor executor) {
        return executor.execute(VariableValues.NONE, transport)
                .toCompletableFuture()
                .join()
                .root();
    }
}
