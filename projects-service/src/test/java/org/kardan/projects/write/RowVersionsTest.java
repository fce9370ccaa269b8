package org.kardan.projects.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.projects.write.Writing.done;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;
import org.kardan.projects.Graph;
import org.kardan.projects.project.Project;

/** What projects, persons, regions and sources said at an earlier moment: they are corrected, then asked for as they were before. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RowVersionsTest {

    private final String mark = UUID.randomUUID().toString();

    @Inject
    Fixture fixture;

    /** Records or corrects a row; {@code selection} names its key. */
    private static JsonPath write(String mutation, String arguments, Map<String, ?> input, String selection) {
        var type = mutation.replaceFirst("^(record|correct)", "");
        return done(Graph.ask(
                "mutation($i: %sInput!) { done: %s(%sinput: $i) { version knownFrom %s } }"
                        .formatted(type, mutation, arguments, selection),
                Map.of("i", input)));
    }

    private static JsonPath correct(String type, String id, int version, Map<String, ?> input) {
        return write(
                "correct" + type,
                "%s: \"%s\", version: %d, ".formatted(type.equals("Region") ? "code" : "id", id, version),
                input,
                "");
    }

    private static OffsetDateTime moment(JsonPath answer) {
        return OffsetDateTime.parse(answer.getString("knownFrom"));
    }

    @Test
    void aProjectIsCalledWhatItWasCalledThen() {
        var slug = "project-" + mark;
        var made = write("recordProject", "", Map.of("slug", slug, "title", "A", "sector", "then"), "id");
        var id = made.getString("id");
        var corrected = correct("Project", id, 1, Map.of("slug", slug, "title", "B", "summary", "S", "sector", "now"));

        var asked = Graph.data(
                """
                query($s: String!, $id: ID!, $unknown: DateTime!, $first: DateTime!, $last: DateTime!, $second: DateTime!) {
                  unknown: project(slug: $s, knownAt: $unknown) { id }
                  first: project(slug: $s, knownAt: $first) { title summary sector version knownTo }
                  last: project(id: $id, knownAt: $last) { title }
                  second: project(id: $id, knownAt: $second) { title summary version knownTo }
                  now: project(slug: $s) { title version knownFrom }
                }
                """,
                Map.of(
                        "s",
                        slug,
                        "id",
                        id,
                        "unknown",
                        moment(made).minusNanos(1_000).toString(),
                        "first",
                        moment(made).toString(),
                        "last",
                        moment(corrected).minusNanos(1_000).toString(),
                        "second",
                        moment(corrected).toString()));

        assertThat(asked.getMap("unknown")).isNull();
        assertThat(asked.getMap("first"))
                .containsEntry("title", "A")
                .containsEntry("summary", null)
                .containsEntry("sector", "then")
                .containsEntry("version", 1)
                .containsEntry("knownTo", corrected.getString("knownFrom"));
        assertThat(asked.getString("last.title")).isEqualTo("A");
        assertThat(asked.getMap("second"))
                .containsEntry("title", "B")
                .containsEntry("version", 2)
                .containsEntry("knownTo", null);
        assertThat(asked.getMap("now")).containsEntry("title", "B");
        assertThat(asked.getString("now.knownFrom")).isEqualTo(corrected.getString("knownFrom"));
    }

    @Test
    void projectsAreListedAsTheyWereKnownThen() {
        var sector = "listed-" + mark;
        var slug = "project-" + mark;
        var made = write("recordProject", "", Map.of("slug", slug, "title", "A", "sector", sector), "id");
        var corrected = correct(
                "Project", made.getString("id"), 1, Map.of("slug", slug, "title", "B", "sector", "other-" + mark));
        var query =
                "query($s: String!, $k: DateTime) { projects(sector: $s, knownAt: $k) { totalCount edges { node { title } } }"
                        + " projectsByStage(sector: $s, knownAt: $k, stages: [null]) { projects { totalCount edges { node { title } } } } }";

        for (var moment : List.of(moment(made), moment(corrected).minusNanos(1_000))) {
            var then = Graph.data(query, Map.of("s", sector, "k", moment.toString()));
            assertThat(then.getList("projects.edges.node.title")).containsExactly("A");
            assertThat(then.getInt("projects.totalCount")).isEqualTo(1);
            assertThat(then.getList("projectsByStage[0].projects.edges.node.title"))
                    .containsExactly("A");
            assertThat(then.getInt("projectsByStage[0].projects.totalCount")).isEqualTo(1);
        }
        for (var moment : List.of(moment(made).minusNanos(1_000), moment(corrected))) {
            assertThat(Graph.data(query, Map.of("s", sector, "k", moment.toString()))
                            .getInt("projects.totalCount"))
                    .isZero();
        }
        assertThat(Graph.data(query, Map.of("s", "other-" + mark)).getList("projects.edges.node.title"))
                .containsExactly("B");
    }

    @Test
    void whatWasTakenAwayIsThereUntilThen() {
        var slug = "project-" + mark;
        var made = write("recordProject", "", Map.of("slug", slug, "title", "A", "sector", "away"), "id");
        done(Graph.ask("mutation { done: retractProject(id: \"%s\", version: 1, reason: \"a mistake\") { key } }"
                .formatted(made.getString("id"))));

        var asked = Graph.data(
                "query($s: String!, $k: DateTime!) { now: project(slug: $s) { id } then: project(slug: $s, knownAt: $k)"
                        + " { title knownTo versions { totalCount } } }",
                Map.of("s", slug, "k", made.getString("knownFrom")));

        assertThat(asked.getMap("now")).isNull();
        assertThat(asked.getString("then.title")).isEqualTo("A");
        assertThat(asked.getString("then.knownTo")).isNotNull();
        assertThat(asked.getInt("then.versions.totalCount")).isEqualTo(1);
    }

    @Test
    void aPersonHeldTheOfficeAndHadTheNamesOfThen() {
        var slug = "person-" + mark;
        var made = write(
                "recordPerson",
                "",
                Map.of("slug", slug, "name", "N", "office", mark, "names", List.of(name("N", "Latn"))),
                "id names { value }");
        var corrected = correct(
                "Person",
                made.getString("id"),
                1,
                Map.of("slug", slug, "name", "M", "names", List.of(name("M", "Latn"), name("М", "Cyrl"))));
        var then = moment(corrected).minusNanos(1_000).toString();

        var asked = Graph.data(
                "query($s: String!, $o: String!, $k: DateTime!) { now: person(slug: $s) { name office names { value } }"
                        + " then: person(slug: $s, knownAt: $k) { name office names { value } }"
                        + " people(office: $o, knownAt: $k) { totalCount edges { node { names { value } } } } }",
                Map.of("s", slug, "o", mark, "k", then));

        assertThat(made.getList("names.value")).containsExactly("N");
        assertThat(asked.getList("now.names.value")).containsExactly("M", "М");
        assertThat(asked.getString("now.office")).isNull();
        assertThat(asked.getString("then.name")).isEqualTo("N");
        assertThat(asked.getString("then.office")).isEqualTo(mark);
        assertThat(asked.getList("then.names.value")).containsExactly("N");
        assertThat(asked.getList("people.edges.node.names.value.flatten()")).containsExactly("N");
        assertThat(Graph.data("{ searchProjects(text: \"%s\") { edges { node { __typename } } } }".formatted(slug))
                        .getList("searchProjects.edges"))
                .isNotEmpty();
    }

    private static Map<String, Object> name(String value, String script) {
        return Map.of("value", value, "script", script);
    }

    @Test
    void aRegionWasCalledWhatItWasCalledThenInFactsOfThatTime() {
        var code = "AQ-" + mark.substring(0, 3).toUpperCase(Locale.ROOT);
        var made = write("recordRegion", "", Map.of("code", code, "name", "A"), "code");
        var project = fixture.project("regional");
        fixture.engagement(project, code, "2024");
        var corrected = correct("Region", code, 1, Map.of("code", code, "name", "B"));
        var then = moment(corrected).minusNanos(1_000).toString();

        var asked = Graph.data(
                "query($c: String!, $p: String!, $k: DateTime!) { region(code: $c, knownAt: $k) { name }"
                        + " regions(country: \"AQ\", knownAt: $k) { edges { node { code name } } }"
                        + " project(slug: $p) { then: engagements(knownAt: $k) { edges { node { region { name } project { title } } } }"
                        + " before: engagements(knownAt: \"2026-02-01T00:00:00Z\") { edges { node { region { name } } } }"
                        + " now: engagements { edges { node { region { name } } } } } }",
                Map.of("c", code, "p", project.getSlug(), "k", then));

        assertThat(made.getString("code")).isEqualTo(code);
        assertThat(asked.getString("region.name")).isEqualTo("A");
        assertThat(asked.getString("regions.edges.node.find { it.code == '%s' }.name".formatted(code)))
                .isEqualTo("A");
        assertThat(asked.getString("project.then.edges[0].node.region.name")).isEqualTo("A");
        assertThat(asked.getString("project.now.edges[0].node.region.name")).isEqualTo("B");
        // The engagement was known before the region was: its first version stands for it.
        assertThat(asked.getString("project.before.edges[0].node.region.name")).isEqualTo("A");
    }

    @Test
    void sourcesThatWereBelievedToDeriveFromOneAnotherCountedOnce() {
        var one = code("A");
        var other = code("B");
        source(one, null);
        var id = source(other, one).getString("id");
        Project project = fixture.project("derived");
        var citations =
                List.of(Map.of("source", one, "modality", "ASSERTED"), Map.of("source", other, "modality", "ASSERTED"));
        done(Writing.record(
                "Claim", project.getSlug(), Map.of("kind", "OTHER", "statement", "S", "citations", citations), ""));
        var recorded = OffsetDateTime.parse(
                Graph.data("{ project(slug: \"%s\") { claims { knownFrom } } }".formatted(project.getSlug()))
                        .getString("project.claims[0].knownFrom"));
        correct("Source", id, 1, Map.of("code", other, "kind", "REPORT", "title", "Alone", "published", "2026"));

        var asked = Graph.data(
                "query($p: String!, $b: String!, $a: String!, $k: DateTime!) { project(slug: $p) { now: claims { ...c } then: claims(knownAt: $k) { ...c }"
                        + " single: facts(restingOn: SINGLE_ORIGIN, knownAt: $k) { edges { node { strength { affirmingOrigins } } } }"
                        + " several: facts(restingOn: SEVERAL_ORIGINS) { totalCount } }"
                        + " then: source(code: $b, knownAt: $k) { title origin { code } derivedFrom { code } }"
                        + " now: source(code: $b) { title origin { code } derivedFrom { code } }"
                        + " original: source(code: $a, knownAt: $k) { derivedSources { title } projectFacts(knownAt: $k) { edges { node { falls } } } }"
                        + " sources(kind: REPORT, knownAt: $k, sort: TITLE) { totalCount } }"
                        + " fragment c on Claim { evidenceStrength { affirmingOrigins } citations { source { title origin { code } } } }",
                Map.of("p", project.getSlug(), "a", one, "b", other, "k", recorded.toString()));

        assertThat(asked.getInt("project.then[0].evidenceStrength.affirmingOrigins"))
                .isEqualTo(1);
        assertThat(asked.getInt("project.now[0].evidenceStrength.affirmingOrigins"))
                .isEqualTo(2);
        assertThat(asked.getList("project.then[0].citations.source.origin.code"))
                .containsOnly(one);
        assertThat(asked.getString("project.then[0].citations[1].source.title")).isEqualTo("A report");
        assertThat(asked.getString("project.now[0].citations[1].source.title")).isEqualTo("Alone");
        assertThat(asked.getInt("project.single.edges[0].node.strength.affirmingOrigins"))
                .isEqualTo(1);
        assertThat(asked.getInt("project.several.totalCount")).isEqualTo(1);
        assertThat(asked.getString("then.derivedFrom.code")).isEqualTo(one);
        assertThat(asked.getString("then.origin.code")).isEqualTo(one);
        assertThat(asked.getString("now.origin.code")).isEqualTo(other);
        assertThat(asked.getMap("now.derivedFrom")).isNull();
        assertThat(asked.getList("original.derivedSources.title")).containsExactly("A report");
        assertThat(asked.getList("original.projectFacts.edges.node.falls")).containsExactly(true);
    }

    private String code(String first) {
        return first + mark.substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private static JsonPath source(String code, String derivedFrom) {
        var input = new HashMap<String, Object>(
                Map.of("code", code, "kind", "REPORT", "title", "A report", "published", "2026"));
        if (derivedFrom != null) {
            input.put("derivedFrom", derivedFrom);
        }
        return write("recordSource", "", input, "id");
    }

    @Test
    void allThatWasBelievedIsListedWithWhoRecordedIt() {
        var slug = "project-" + mark;
        var id = write("recordProject", "", Map.of("slug", slug, "title", "1", "sector", "versions"), "id")
                .getString("id");
        for (int version = 1; version < 4; version++) {
            correct("Project", id, version, Map.of("slug", slug, "title", "" + (version + 1), "sector", "versions"));
        }
        var query =
                "query($s: String!, $f: Int, $a: String, $l: Int, $b: String) { project(slug: $s) { recordedBy versions(first: $f, after: $a, last: $l, before: $b) {"
                        + " totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { node { title version knownFrom knownTo recordedBy } } } } }";

        var page = Graph.data(query, Map.of("s", slug, "f", 3)).setRootPath("data.project.versions");
        var rest = Graph.data(query, Map.of("s", slug, "f", 3, "a", page.getString("pageInfo.endCursor")))
                .setRootPath("data.project.versions");
        var back = Graph.data(query, Map.of("s", slug, "l", 2, "b", rest.getString("pageInfo.startCursor")))
                .setRootPath("data.project.versions");

        assertThat(page.getList("edges.node.title")).containsExactly("1", "2", "3");
        assertThat(page.getInt("totalCount")).isEqualTo(4);
        assertThat(page.getBoolean("pageInfo.hasNextPage")).isTrue();
        assertThat(page.getList("edges.node.recordedBy")).containsOnly("anonymous");
        assertThat(page.getList("edges.node.knownTo").subList(0, 2))
                .isEqualTo(page.getList("edges.node.knownFrom").subList(1, 3));
        assertThat(rest.getList("edges.node.title")).containsExactly("4");
        assertThat(rest.getList("edges.node.knownTo")).containsOnlyNulls();
        assertThat(back.getList("edges.node.title")).containsExactly("2", "3");
        assertThat(Graph.data("{ project(slug: \"%s\") { recordedBy } }"
                                .formatted(fixture.project("unaudited").getSlug()))
                        .getString("project.recordedBy"))
                .as("the audit log knows nothing of it")
                .isNull();
    }
}
