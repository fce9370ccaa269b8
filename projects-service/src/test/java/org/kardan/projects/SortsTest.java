package org.kardan.projects;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kardan.kit.testing.TestDatabase;

/**
 * Every order of every list, against what it has to be by hand. An order is written from the least to the greatest: things that
 * are alike stand together, and what has nothing to sort by follows the semicolon.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SortsTest {

    /** Each list, what narrows it to what this test made, and the orders of the things it has. */
    private static final String ORDERS = """
            project     | engagements                          | SINCE       | f d b ae ; c
            project     | engagements                          | REGION      | bd acf e
            project     | engagements                          | STATUS      | c abe df
            project     | engagements                          | RECORDED    | a b c d e f
            region      | engagements                          | SINCE       | f a ; c
            project     | visits                               | VISITED     | c ad b ; e
            project     | visits                               | DESCRIPTION | be a d c
            project     | visits                               | RECORDED    | a b c d e
            person      | visits                               | VISITED     | c a ; e
            asset       | visits                               | VISITED     | a b
            asset       | hubs                                 | SINCE       | b a d ; c
            asset       | hubs                                 | CAPACITY    | b a d ; c
            asset       | hubs                                 | RECORDED    | a b c d
            region      | hubs                                 | CAPACITY    | b a d ; c
            component   | needs                                | CRITICALITY | be c a ; d
            component   | needs                                | RECORDED    | a b c d e
            query       | engagements(project: "#-a")          | SINCE       | f d b ae ; c
            query       | hubs(project: "#-a")                 | CAPACITY    | b a d ; c
            query       | siteVisits(project: "#-a")           | VISITED     | c ad b ; e
            query       | siteVisits(project: "#-a")           | DESCRIPTION | be a d c
            query       | siteVisits(project: "#-a")           | RECORDED    | a b c d e
            query       | componentNeeds(project: "#-a")       | CRITICALITY | be c a ; d
            query       | componentNeeds(project: "#-a")       | RECORDED    | a b c d e
            query       | parties(project: "#-e")              | ROLE        | bd a c
            query       | parties(project: "#-e")              | SINCE       | c a b ; d
            query       | parties(project: "#-e")              | RECORDED    | a b c d
            query       | claims(project: "#-f")               | KIND        | b ac
            query       | claims(project: "#-f")               | RECORDED    | a b c
            query       | capabilityClaims(project: "#-f")     | AREA        | bc a
            query       | capabilityClaims(project: "#-f")     | RECORDED    | a b c
            query       | prerequisites(project: "#-f")        | KIND        | bc a
            query       | prerequisites(project: "#-f")        | STATUS      | b ac
            query       | prerequisites(project: "#-f")        | SINCE       | b a ; c
            query       | prerequisites(project: "#-f")        | RECORDED    | a b c
            query       | assessments(project: "#-f")          | SUBJECT     | b c a
            query       | assessments(project: "#-f")          | STATUS      | c b a
            query       | assessments(project: "#-f")          | SINCE       | c a ; b
            query       | assessments(project: "#-f")          | RECORDED    | a b c
            query       | phases(project: "#-f")               | KIND        | b c a
            query       | phases(project: "#-f")               | RECORDED    | a b c
            query       | stageTransitions(project: "#-f")     | STAGE       | a b c
            query       | stageTransitions(project: "#-f")     | OCCURRED    | c a ; b
            query       | stageTransitions(project: "#-f")     | RECORDED    | a b c
            query       | projects(sector: "#")                | SLUG        | a b c d e
            query       | projects(sector: "#")                | TITLE       | b ad c e
            query       | projects(sector: "#")                | SECTOR      | abcde
            query       | projects(sector: "#")                | STAGE       | bd a e ; c
            query       | projects(sector: "#")                | LAUNCH      | d c a ; be
            query       | projects(sector: "#")                | RECORDED    | e d c b a
            query       | projects(sector: "#")                | CHANGED     | d b ; ace
            board       | projects                             | LAUNCH      | d ; b
            organisation| projects                             | TITLE       | b a
            query       | people(office: "#")                  | NAME        | c ab d
            query       | people(office: "#")                  | SLUG        | a b c d
            query       | regions(country: "ZZ")               | NAME        | c ab d
            query       | regions(country: "ZZ")               | CODE        | a b c d
            query       | sources(kind: REGISTRY, publishedWithin: "1871/1872")| CODE        | a b c d
            query       | sources(kind: REGISTRY, publishedWithin: "1871/1872")| TITLE       | c ab d
            query       | sources(kind: REGISTRY, publishedWithin: "1871/1872")| OUTLET      | c b ; ad
            query       | sources(kind: REGISTRY, publishedWithin: "1871/1872")| PUBLISHED   | d ac b
            """;

    private static SortedThings things;

    @Inject
    Fixture fixture;

    @BeforeEach
    void makeThem() {
        things = SortedThings.madeWith(fixture);
    }

    private record Listed(String parent, String list, String sort) {

        String ask(String arguments) {
            var called = list.contains("(") ? list.replace(")", ", ") : list + "(";
            return things.under(
                            parent,
                            called + "sort: %s, %s) { edges { cursor node { %s } } pageInfo { startCursor endCursor"
                                    + " hasNextPage hasPreviousPage } totalCount }")
                    .formatted(sort, arguments, things.keyOf(list));
        }

        JsonPath page(String arguments) {
            return Graph.data(ask(arguments)).setRootPath(things.pathOf(parent) + list.replaceAll("\\(.*", ""));
        }

        List<String> labels(JsonPath page) {
            return page.<String>getList("edges.node." + things.keyOf(list)).stream()
                    .map(key -> things.label(list, key))
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = ORDERS)
    void aListIsInItsOrderEitherWayWholeAndPageByPage(String parent, String list, String sort, String order) {
        var listed = new Listed(parent, list, sort);
        for (var descending : List.of(false, true)) {
            var direction = "direction: " + (descending ? "DESCENDING, " : "ASCENDING, ");

            var whole = listed.page(direction + "first: 100");

            assertThat(listed.labels(whole)).as(direction).isEqualTo(expected(order, descending));
            assertThat(listed.labels(whole)).as(direction + "forwards").isEqualTo(walk(listed, direction, true));
            assertThat(listed.labels(whole)).as(direction + "backwards").isEqualTo(walk(listed, direction, false));
            assertThat(whole.getInt("totalCount"))
                    .isEqualTo(listed.labels(whole).size());
        }
    }

    /** Things that are alike go by their keys, in the same direction. */
    private static List<String> expected(String order, boolean descending) {
        var parts = Arrays.stream(order.split(";"))
                .map(part -> new ArrayList<>(List.of(part.strip().split(" "))))
                .toList();
        if (descending) {
            Collections.reverse(parts.getFirst());
        }
        return parts.stream()
                .flatMap(List::stream)
                .flatMap(alike -> SortedThings.inOrder(alike.split(""), descending).stream())
                .toList();
    }

    private static List<String> walk(Listed listed, String direction, boolean forwards) {
        var seen = new ArrayList<String>();
        var from = "";
        boolean more = true;
        while (more) {
            var page = listed.page(direction + (forwards ? "first: 2" : "last: 2") + from);
            seen.addAll(forwards ? seen.size() : 0, listed.labels(page));
            more = page.getBoolean(forwards ? "pageInfo.hasNextPage" : "pageInfo.hasPreviousPage");
            from = forwards
                    ? ", after: \"" + page.getString("pageInfo.endCursor") + "\""
                    : ", before: \"" + page.getString("pageInfo.startCursor") + "\"";
        }
        return seen;
    }

    @Test
    void aCursorBelongsToOneOrderAndOneDirection() {
        var bySince = new Listed("project", "engagements", "SINCE");
        var cursor = bySince.page("first: 1").getString("pageInfo.endCursor");

        for (var other : List.of(
                bySince.ask("direction: DESCENDING, first: 1, after: \"" + cursor + "\""),
                new Listed("project", "engagements", "STATUS").ask("first: 1, after: \"" + cursor + "\""),
                new Listed("project", "visits", "VISITED").ask("last: 1, before: \"" + cursor + "\""))) {
            var answer = Graph.ask(other);
            assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
            assertThat(answer.getString("errors[0].message"))
                    .contains("this is no cursor of this list", "for the same arguments");
        }
    }

    @Test
    void everyOrderInTheGraphIsTriedHere() {
        var sdl = new SchemaParser()
                .parse(Path.of("src/test/resources/schema.graphql").toFile());
        var sortable = sdl.types().values().stream()
                .filter(ObjectTypeDefinition.class::isInstance)
                .map(ObjectTypeDefinition.class::cast)
                .flatMap(type -> type.getFieldDefinitions().stream())
                .flatMap(field -> field.getInputValueDefinitions().stream()
                        .filter(argument -> argument.getName().equals("sort"))
                        .flatMap(argument -> ((EnumTypeDefinition)
                                        sdl.types().get(((TypeName) argument.getType()).getName()))
                                .getEnumValueDefinitions().stream().map(EnumValueDefinition::getName))
                        .map(value -> field.getName() + " by " + value))
                .collect(Collectors.toCollection(TreeSet::new));

        var tried = ORDERS.lines()
                .map(line -> line.split("\\|"))
                .map(columns -> columns[1].strip().replaceAll("\\(.*", "") + " by " + columns[2].strip())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(tried).isEqualTo(sortable).hasSizeGreaterThan(20);
    }
}
