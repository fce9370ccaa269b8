package org.kardan.projects.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Graph;
import org.kardan.projects.StatementLog;

/**
 * What is kept of projects' stage and launch by now, after random histories of steps and launches, is what the facts say: a list that is read
 * from it has the answer of the same list at a moment just now, which is read from the facts.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StandingsTest {

    private static final String SECTOR = "standings-at-random";
    private static final String CITED = "citations: [{source: \"S5\", modality: REPORTED}]";
    private static final int PROJECTS = 8;
    private static final int CHANGES = 90;

    /** Past the steps that any test has dated ahead. */
    private static final String LAST_DAY = "asOf: \"9999-12-31\"";

    private static final List<String> DATES =
            List.of("undisclosed", "2019", "2020-03", "2021~", "2022-05-06", "../2023", "2024-02/..");
    private static final List<String> STAGES = List.of(
            "INTEREST",
            "TALKS",
            "PLANNING",
            "PILOT",
            "LIMITED_PRODUCTION",
            "SERIES_PRODUCTION",
            "ON_HOLD",
            "CANCELLED");

    private final Random random = new Random(20_261_125);
    private final Set<String> written = new LinkedHashSet<>();

    @Test
    void aListOfNowIsTheListThatTheFactsGive() {
        var projects = new ArrayList<String>();
        for (int i = 0; i < PROJECTS; i++) {
            projects.add(Graph.data(
                            "mutation { recordProject(input: {slug: \"%s-%d\", title: \"T\", sector: \"%s\"}) { id } }"
                                    .formatted(SECTOR, i, SECTOR))
                    .getString("recordProject.id"));
        }
        for (int i = 0; i < CHANGES; i++) {
            change(projects.get(random.nextInt(PROJECTS)));
            if (i % 15 == 0) {
                compare();
            }
        }
        compare();
        assertThat(written)
                .contains(
                        "recordStageTransition",
                        "correctStageTransition",
                        "retractFact StageTransition",
                        "recordLaunch",
                        "correctLaunch",
                        "retractFact Launch");
    }

    /** Something that may be refused, as a step that does not fit. */
    private void change(String project) {
        var facts = Graph.data(
                "query($id: ID!) { project(id: $id) { launchFact { id version } stageTransitions { id version to status } } }",
                Map.of("id", project));
        var step = "project.stageTransitions[%d]."
                .formatted(Math.max(0, facts.getList("project.stageTransitions").size() - 1));
        var launch = "project.launchFact.";
        switch (random.nextInt(8)) {
            case 0, 1, 2 ->
                write("recordStageTransition(project: \"%s\", input: %s)"
                        .formatted(project, step(pick(STAGES), pick(List.of("DONE", "DONE", "UNDER_WAY")))));
            case 3 ->
                onFact(
                        facts,
                        step,
                        (id, version) -> "correctStageTransition(id: \"%s\", version: %d, input: %s)"
                                .formatted(id, version, step(facts.getString(step + "to"), "DONE")));
            case 4 -> onFact(facts, step, (id, version) -> retract("StageTransition", id, version));
            case 5 -> write("recordLaunch(project: \"%s\", input: %s)".formatted(project, launch()));
            case 6 ->
                onFact(
                        facts,
                        launch,
                        (id, version) ->
                                "correctLaunch(id: \"%s\", version: %d, input: %s)".formatted(id, version, launch()));
            default -> onFact(facts, launch, (id, version) -> retract("Launch", id, version));
        }
    }

    private interface Write {
        String of(String id, int version);
    }

    private void onFact(JsonPath facts, String path, Write write) {
        if (facts.get(path + "id") != null) {
            write(write.of(facts.getString(path + "id"), facts.getInt(path + "version")));
        }
    }

    private static String retract(String type, String id, int version) {
        return "retractFact(id: \"%s\", version: %d, reason: \"%s\")".formatted(id, version, type);
    }

    private void write(String mutation) {
        if (Graph.ask("mutation { %s { __typename } }".formatted(mutation)).get("errors") == null) {
            var name = mutation.substring(0, mutation.indexOf('('));
            written.add(
                    name.equals("retractFact") ? name + " " + mutation.replaceAll(".*reason: \"(.*)\".*", "$1") : name);
        }
    }

    private String step(String to, String status) {
        return "{to: %s, status: %s, occurred: \"%s\", reason: \"R\", %s}".formatted(to, status, pick(DATES), CITED);
    }

    private String launch() {
        return "{launch: \"%s\", %s}".formatted(pick(DATES), CITED);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static void compare() {
        var now = OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(1);
        for (var list : lists()) {
            var kept = StatementLog.during(() -> Graph.data(list.formatted(LAST_DAY)));
            assertThat(kept).as(list).anyMatch(statement -> statement.sql().contains("project_standings q"));

            var ofNow = Graph.data(list.formatted(LAST_DAY)).prettify();
            var ofFacts = Graph.data(list.formatted("%s, knownAt: \"%s\"".formatted(LAST_DAY, now)));

            assertThat(ofNow).as(list).isEqualTo(ofFacts.prettify());
            assertThat(Graph.data(list.formatted("asOf: null")).prettify())
                    .as("%s, today", list)
                    .isEqualTo(ofNow);
        }
    }

    /** With room for the moment. */
    private static List<String> lists() {
        var lists = new ArrayList<String>();
        var sector = "sector: \"%s\", ".formatted(SECTOR);
        var page = "edges { node { slug launch { edtf } } } totalCount";
        for (var sort : List.of("STAGE", "LAUNCH")) {
            for (var direction : List.of("ASCENDING", "DESCENDING")) {
                lists.add(
                        "{ projects(%ssort: %s, direction: %s, %%s) { %s } }".formatted(sector, sort, direction, page));
                lists.add("{ projects(%ssort: %s, direction: %s, last: 3, %%s) { %s } }"
                        .formatted(sector, sort, direction, page));
            }
        }
        lists.add("{ projects(%sstage: TALKS, %%s) { %s } }".formatted(sector, page));
        lists.add(
                "{ projectsByStage(%s%%s) { stage projects(first: 2, sort: LAUNCH) { %s } } }".formatted(sector, page));
        return lists;
    }
}
