package org.kardan.federation.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.federation.execution.Plans.entities;
import static org.kardan.federation.execution.Plans.executor;
import static org.kardan.federation.execution.Plans.fetch;
import static org.kardan.federation.execution.Plans.key;
import static org.kardan.federation.execution.Plans.path;
import static org.kardan.federation.execution.Plans.representation;
import static org.kardan.federation.execution.Plans.target;
import static org.kardan.federation.execution.Shapes.field;
import static org.kardan.federation.execution.Shapes.list;
import static org.kardan.federation.execution.Shapes.object;
import static org.kardan.federation.execution.Shapes.required;
import static org.kardan.federation.execution.Shapes.string;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kardan.federation.execution.tree.TreeFailure;
import org.kardan.federation.execution.tree.TreeList;
import org.kardan.federation.execution.tree.TreeNode;
import org.kardan.federation.execution.tree.TreeNull;
import org.kardan.federation.execution.tree.TreeObject;
import org.kardan.federation.execution.variable.VariableValues;
import org.kardan.federation.planning.plan.EntityFetchNode.EntityTarget;
import org.kardan.federation.planning.plan.PlanNode;
import org.kardan.federation.planning.shape.ObjectShape;
import org.kardan.federation.planning.shape.ScalarShape;

/** Objects that a subgraph describes alike, byte for byte, are one object of the tree, and no client can tell. */
class SharedPlacesTest {
    private static final ObjectShape PERSON = object(field("id", string()), field("name", required(string())));

    private final ScriptedTransport transport = new ScriptedTransport();

    @Test
    void objectsThatAreAlikeAtOnePlaceAreOneAndGetTheSame() {
        transport
                .answers(
                        "a",
                        "{\"data\":{\"visits\":[{\"n\":1,\"by\":{\"id\":\"x\"}},{\"n\":2,\"by\":{\"id\":\"x\"}}]}}")
                .answers("b", "{\"data\":{\"_entities\":[{\"name\":\"X\"}]}}");

        var tree = run(fetch("a", "{visits}", "visits"), entities("b", persons("visits", "@", "by")));

        assertThat(at(tree, 0, "by")).isSameAs(at(tree, 1, "by"));
        assertThat(tree.root())
                .hasToString("{\"visits\":[{\"n\":1,\"by\":{\"id\":\"x\",\"name\":\"X\"}},"
                        + "{\"n\":2,\"by\":{\"id\":\"x\",\"name\":\"X\"}}]}");
        assertThat(respond(tree, PERSON))
                .isEqualTo("{\"data\":{\"visits\":[{\"by\":{\"id\":\"x\",\"name\":\"X\"},\"n\":1},"
                        + "{\"by\":{\"id\":\"x\",\"name\":\"X\"},\"n\":2}]}}");
    }

    @Test
    void whatBelongsToOneHolderOfAnObjectStaysThere() {
        transport
                .answers(
                        "a",
                        "{\"data\":{\"visits\":[{\"id\":\"1\",\"at\":{\"city\":\"T\"}},{\"id\":\"2\",\"at\":{\"city\":\"T\"}}]}}")
                .answers("b", "{\"data\":{\"_entities\":[{\"at\":{\"gate\":3}},{\"at\":{\"gate\":4}}]}}");

        var tree = run(fetch("a", "{visits}", "visits"), entities("b", persons("visits", "@")));

        assertThat(tree.root())
                .hasToString("{\"visits\":[{\"id\":\"1\",\"at\":{\"city\":\"T\",\"gate\":3}},"
                        + "{\"id\":\"2\",\"at\":{\"city\":\"T\",\"gate\":4}}]}");
    }

    @Test
    void entitiesThatAreAlikeAndBelongToTwoObjectsDoNotBecomeOne() {
        transport
                .answers("a", "{\"data\":{\"visits\":[{\"id\":\"1\"},{\"id\":\"2\"}]}}")
                .answers("b", "{\"data\":{\"_entities\":[{\"v\":1,\"at\":{\"c\":1}},{\"v\":1,\"at\":{\"c\":1}}]}}")
                .answers("c", "{\"data\":{\"_entities\":[{\"at\":{\"gate\":3}},{\"at\":{\"gate\":4}}]}}");

        var tree = run(
                fetch("a", "{visits}", "visits"),
                entities("b", persons("visits", "@")),
                entities("c", persons("visits", "@")));

        assertThat(tree.root())
                .hasToString("{\"visits\":[{\"id\":\"1\",\"v\":1,\"at\":{\"c\":1,\"gate\":3}},"
                        + "{\"id\":\"2\",\"v\":1,\"at\":{\"c\":1,\"gate\":4}}]}");
    }

    @Test
    void entitiesOfTwoPlacesShareNothing() {
        transport
                .answers("a", "{\"data\":{\"one\":[{\"id\":\"1\"}],\"other\":[{\"id\":\"2\"}]}}")
                .answers("b", "{\"data\":{\"_entities\":[{\"by\":[{\"id\":\"x\"}]},{\"by\":[{\"id\":\"x\"}]}]}}")
                .answers("c", "{\"data\":{\"_entities\":[{\"name\":\"X\"}]}}");

        var tree = run(
                fetch("a", "{one other}", "one", "other"),
                entities("b", persons("one", "@"), persons("other", "@")),
                entities("c", persons("one", "@", "by", "@")));

        assertThat(tree.root())
                .hasToString("{\"one\":[{\"id\":\"1\",\"by\":[{\"id\":\"x\",\"name\":\"X\"}]}],"
                        + "\"other\":[{\"id\":\"2\",\"by\":[{\"id\":\"x\"}]}]}");
    }

    @Test
    void whatIsFetchedBelowOneTypeOnlyIsNotThereBelowAnother() {
        transport.answers("a", """
                        {"data":{"visits":[{"__typename":"A","by":{"id":"x"}},{"__typename":"B","by":{"id":"x"}}]}}""").answers("b", "{\"data\":{\"_entities\":[{\"name\":\"X\"}]}}");

        var tree = run(fetch("a", "{visits}", "visits"), entities("b", persons("visits", "@", "|A", "by")));

        assertThat(at(tree, 0, "by")).hasToString("{\"id\":\"x\",\"name\":\"X\"}");
        assertThat(at(tree, 1, "by")).hasToString("{\"id\":\"x\"}");
    }

    @Test
    void anErrorOfOneOfThemIsNotTheOthers() {
        transport.answers("a", """
                        {"data":{"visits":[{"by":{"id":"x","name":null}},{"by":{"id":"x","name":null}}]},
                         "errors":[{"message":"no","path":["visits",1,"by","name"]}]}""");

        var tree = run(fetch("a", "{visits}", "visits"));

        assertThat(((TreeObject) at(tree, 0, "by")).get("name")).isSameAs(TreeNull.NULL);
        assertThat(((TreeObject) at(tree, 1, "by")).get("name")).isInstanceOf(TreeFailure.class);
    }

    @Test
    void whatIsWrongWithOneObjectIsToldAtEachOfItsPlaces() {
        transport.answers("a", """
                        {"data":{"visits":[{"n":1,"by":{"id":"x","name":5}},{"n":2,"by":{"id":"x","name":5}}]}}""");

        var answer = respond(run(fetch("a", "{visits}", "visits")), PERSON);

        assertThat(answer)
                .startsWith("{\"data\":{\"visits\":[{\"by\":null,\"n\":1},{\"by\":null,\"n\":2}]},")
                .contains("\"path\":[\"visits\",0,\"by\",\"name\"]", "\"path\":[\"visits\",1,\"by\",\"name\"]");
    }

    @Test
    void whatWasTakenBackIsNotCopied() {
        transport.answers("a", """
                        {"data":{"visits":[{"n":null,"by":{"id":"x","name":"X"}},{"n":2,"by":{"id":"x","name":"X"}},
                                           {"n":3,"by":{"id":"x","name":"X"}}]}}""");

        var answer = respond(run(fetch("a", "{visits}", "visits")), PERSON);

        assertThat(answer)
                .startsWith("{\"data\":{\"visits\":[null,{\"by\":{\"id\":\"x\",\"name\":\"X\"},\"n\":2},"
                        + "{\"by\":{\"id\":\"x\",\"name\":\"X\"},\"n\":3}]},");
    }

    @Test
    void elementsThatAreAlikeInOneSubgraphAreToldApartByAnother() {
        transport
                .answers("a", "{\"data\":{\"seats\":[[{\"row\":1},{\"row\":1}],[{\"row\":1}],[]]}}")
                .answers("b", "{\"data\":{\"seats\":[[{\"letter\":\"A\"},null],[{\"letter\":\"C\"}],[]]}}");

        var tree = run(fetch("a", "{seats}", "seats"), fetch("b", "{seats}", "seats"));

        assertThat(tree.root())
                .hasToString(
                        "{\"seats\":[[{\"row\":1,\"letter\":\"A\"},{\"row\":1}],[{\"row\":1,\"letter\":\"C\"}],[]]}");
    }

    @Test
    void elementsThatDifferGetWhatAnotherSubgraphSaysAlikeOfThem() {
        transport
                .answers("a", "{\"data\":{\"seats\":[{\"id\":\"1\"},{\"id\":\"2\"}]}}")
                .answers("b", "{\"data\":{\"seats\":[{\"of\":{\"row\":1}},{\"of\":{\"row\":1}}]}}")
                .answers("c", "{\"data\":{\"_entities\":[{\"of\":{\"side\":\"L\"}},{\"of\":{\"side\":\"R\"}}]}}");

        var tree = run(
                fetch("a", "{seats}", "seats"), fetch("b", "{seats}", "seats"), entities("c", persons("seats", "@")));

        assertThat(tree.root())
                .hasToString("{\"seats\":[{\"id\":\"1\",\"of\":{\"row\":1,\"side\":\"L\"}},"
                        + "{\"id\":\"2\",\"of\":{\"row\":1,\"side\":\"R\"}}]}");
    }

    @Test
    void theOneThatWasToldApartIsAskedAboutToo() {
        transport
                .answers("a", """
                        {"data":{"visits":[{"id":"1","by":{"id":"x"}},{"id":"2","by":{"id":"x"}},{"id":"3","by":{"id":"x"}}]}}""")
                .answers("b", "{\"data\":{\"_entities\":[{\"by\":{\"age\":3}},{},null]}}")
                .answers("c", "{\"data\":{\"_entities\":[{\"name\":\"X\"}]}}");

        var tree = run(
                fetch("a", "{visits}", "visits"),
                entities("b", persons("visits", "@")),
                entities("c", persons("visits", "@", "by")));

        assertThat(at(tree, 0, "by")).hasToString("{\"id\":\"x\",\"age\":3,\"name\":\"X\"}");
        assertThat(at(tree, 1, "by"))
                .hasToString("{\"id\":\"x\",\"name\":\"X\"}")
                .isSameAs(at(tree, 2, "by"));
    }

    @Test
    void aNullTravelsUpFromTheOneThatLacksAValueOnly() {
        transport.answers("a", """
                        {"data":{"visits":[{"id":"1","n":1,"by":{"id":"x"}},{"id":"2","n":2,"by":{"id":"x"}}]}}""").answers("b", """
                        {"data":{"_entities":[{"by":{"name":"X"}},{"by":{}}]}}""");

        var answer = respond(run(fetch("a", "{visits}", "visits"), entities("b", persons("visits", "@"))), PERSON);

        assertThat(answer)
                .startsWith(
                        "{\"data\":{\"visits\":[{\"by\":{\"id\":\"x\",\"name\":\"X\"},\"n\":1},{\"by\":null,\"n\":2}]},")
                .contains("\"path\":[\"visits\",1,\"by\",\"name\"]")
                .doesNotContain("\"path\":[\"visits\",0");
    }

    @Test
    void nullsWithinOneOfThemAreKnownAtEachOfItsPlacesThoughNoMoreErrorsAreTold() {
        var person = object(
                field("id", string()), field("home", object(field("city", string()), field("no", required(string())))));
        var alike = "{\"n\":1,\"by\":{\"id\":\"x\",\"home\":{\"city\":\"" + "T".repeat(100) + "\",\"no\":5}}},";
        var others = IntStream.range(0, 600)
                .mapToObj(i -> "{\"n\":1,\"by\":{\"id\":\"%d\",\"home\":{\"city\":\"T\",\"no\":5}}},".formatted(i))
                .collect(Collectors.joining());
        transport.answers("a", "{\"data\":{\"visits\":[" + others + alike.repeat(3) + "null]}}");

        var answer = respond(run(fetch("a", "{visits}", "visits")), person);

        assertThat(answer).contains("{\"by\":{\"id\":\"x\",\"home\":null},\"n\":1},".repeat(3) + "null]}");
    }

    @Test
    void aWrongValueInOneObjectIsToldAtEachOfItsPlaces() {
        transport.answers("a", """
                        {"data":{"visits":[{"n":1,"by":{"id":"x","name":5}},{"n":2,"by":{"id":"x","name":5}}]}}""");

        var answer =
                respond(run(fetch("a", "{visits}", "visits")), object(field("id", string()), field("name", string())));

        assertThat(answer)
                .startsWith("{\"data\":{\"visits\":[{\"by\":{\"id\":\"x\",\"name\":null},\"n\":1},"
                        + "{\"by\":{\"id\":\"x\",\"name\":null},\"n\":2}]},")
                .contains("\"path\":[\"visits\",0,\"by\",\"name\"]", "\"path\":[\"visits\",1,\"by\",\"name\"]");
    }

    private MergedTree run(PlanNode... plan) {
        return executor(plan)
                .execute(VariableValues.NONE, transport)
                .toCompletableFuture()
                .join();
    }

    private static EntityTarget persons(String... steps) {
        return target(path(steps), representation("Person", key("id")), "name");
    }

    private static TreeNode at(MergedTree tree, int index, String key) {
        var visit = (TreeObject) ((TreeList) tree.root().get("visits")).get(index);
        return visit.get(key);
    }

    /** Of each visit who made it, and then its number, which may not be null. */
    private static String respond(MergedTree tree, ObjectShape person) {
        var number = required(Shapes.scalar(ScalarShape.Kind.INT));
        return Shapes.respond(object(field("visits", list(object(field("by", person), field("n", number))))), tree);
    }
}
