package org.kardan.projects.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;
import org.kardan.projects.Graph;
import org.kardan.projects.WholeProject;
import org.kardan.projects.project.Project;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FoundationApiTest {

    @Inject
    Fixture fixture;

    @Inject
    WholeProject whole;

    @Test
    void aSummaryOfAnInterviewIsNoSecondOrigin() {
        var project = fixture.project("founded");
        var claim = whole.claim(project, "The interview says so, and so does its summary.");
        whole.cite(claim, whole.source("an-interview", null), Modality.ASSERTED);
        whole.cite(claim, whole.source("a-summary", "an-interview"), Modality.REPORTED);

        assertThat(facts(project, "SINGLE_ORIGIN")).containsExactly(claim.toString());
        assertThat(facts(project, "SEVERAL_ORIGINS")).isEmpty();

        whole.cite(claim, whole.source("another-voice", null), Modality.REPORTED);

        assertThat(facts(project, "SINGLE_ORIGIN")).isEmpty();
        assertThat(facts(project, "SEVERAL_ORIGINS")).containsExactly(claim.toString());
    }

    @Test
    void whatIsInDisputeShowsBothSides() {
        var project = fixture.project("disputed");
        var disputed = whole.claim(project, "One says so, another denies it.");
        var denied = whole.claim(project, "Somebody denies it, and nobody has said it.");
        whole.cite(disputed, whole.source("who-says-so", null), Modality.ASSERTED);
        whole.cite(disputed, whole.source("who-denies", null), Modality.DENIED);
        whole.cite(denied, whole.source("who-denies", null), Modality.DENIED);

        var node = Graph.data("""
                { project(slug: "%s") { facts(restingOn: DISPUTED) { edges { node { kind fact { ... on Claim { statement } }
                  strength { disputed score } affirmedBy { source { code } } deniedBy { source { code } } } } } } }
                """.formatted(project.getSlug())).setRootPath("data.project.facts");

        assertThat(node.getList("edges")).hasSize(1);
        assertThat(node.getString("edges[0].node.kind")).isEqualTo("CLAIM");
        assertThat(node.getString("edges[0].node.fact.statement")).startsWith("One says so");
        assertThat(node.getBoolean("edges[0].node.strength.disputed")).isTrue();
        assertThat(node.getList("edges[0].node.affirmedBy.source.code")).isEqualTo(List.of("who-says-so"));
        assertThat(node.getList("edges[0].node.deniedBy.source.code")).isEqualTo(List.of("who-denies"));
        assertThat(facts(project, "UNSUPPORTED")).containsExactly(denied.toString());
    }

    @Test
    void aSourceTellsWhatFallsWithItAndWithWhatDerivesFromIt() {
        var project = fixture.project("retracted");
        var falls = whole.claim(project, "Only the origin and its summary.");
        var stands = whole.claim(project, "The summary, and another.");
        whole.cite(falls, whole.source("the-origin", null), Modality.ASSERTED);
        whole.cite(falls, whole.source("its-summary", "the-origin"), Modality.REPORTED);
        whole.cite(stands, whole.source("its-summary", "the-origin"), Modality.REPORTED);
        whole.cite(stands, whole.source("a-third", null), Modality.REPORTED);

        assertThat(falling("the-origin")).containsEntry(falls.toString(), true).containsEntry(stands.toString(), false);
        assertThat(falling("its-summary"))
                .containsEntry(falls.toString(), false)
                .containsEntry(stands.toString(), false);
        assertThat(falling("a-third")).containsOnly(Map.entry(stands.toString(), false));
    }

    @Test
    void theFirstDataSetRestsOnSingleOriginsAlone() {
        var all = facts(Graph.PROJECT, "");
        var single = facts(Graph.PROJECT, "restingOn: SINGLE_ORIGIN, ");

        assertThat(all).hasSizeGreaterThan(20);
        assertThat(single).containsExactlyElementsOf(all);
    }

    @Test
    void pagesOfFactsFollowOneAnotherBothWays() {
        var all = facts(Graph.PROJECT, "");
        var query =
                "{ project(slug: \"%s\") { facts(%s) { pageInfo { startCursor endCursor hasNextPage } edges { cursor } } } }";
        var forwards = new ArrayList<String>();
        var arguments = "first: 7";
        boolean more = true;
        while (more) {
            var page = Graph.data(query.formatted(Graph.PROJECT, arguments)).setRootPath("data.project.facts");
            forwards.addAll(page.getList("edges.cursor"));
            more = page.getBoolean("pageInfo.hasNextPage");
            arguments = "first: 7, after: \"" + page.getString("pageInfo.endCursor") + "\"";
        }
        var last = Graph.data(query.formatted(Graph.PROJECT, "last: 3")).setRootPath("data.project.facts");

        assertThat(forwards).hasSameSizeAs(all).doesNotHaveDuplicates();
        assertThat(last.<String>getList("edges.cursor"))
                .containsExactlyElementsOf(forwards.subList(forwards.size() - 3, forwards.size()));
    }

    @Test
    void theStrengthOfAFactIsAFieldOfIt() {
        var project = fixture.project("weighed");
        var claim = whole.claim(project, "Two independent voices.");
        whole.cite(claim, whole.source("voice-one", null), Modality.ASSERTED);
        whole.cite(claim, whole.source("voice-two", null), Modality.ASSERTED);

        var answer = Graph.data("{ project(slug: \"" + project.getSlug()
                + "\") { claims { evidenceStrength { score affirmingOrigins } } } }");

        assertThat(answer.getDouble("project.claims[0].evidenceStrength.score"))
                .isEqualTo(1 - Math.pow(1 - 0.8 * 0.8, 2), within(5e-5));
        assertThat(answer.getInt("project.claims[0].evidenceStrength.affirmingOrigins"))
                .isEqualTo(2);
    }

    private static List<String> facts(Project project, String foundation) {
        return facts(project.getSlug(), "restingOn: " + foundation + ", ");
    }

    private static List<String> facts(String slug, String arguments) {
        return Graph.data("{ project(slug: \"" + slug + "\") { facts(" + arguments
                        + "first: 100) { edges { cursor node { fact { __typename ... on Claim { id } } } } } } }")
                .<HashMap<String, Object>>getList("project.facts.edges.node.fact")
                .stream()
                .map(fact -> String.valueOf(fact.getOrDefault("id", fact.get("__typename"))))
                .toList();
    }

    private static HashMap<String, Boolean> falling(String source) {
        var edges = Graph.data("{ source(code: \"" + source
                + "\") { projectFacts { edges { node { falls fact { ... on Claim { id } } } } } } }");
        var falling = new HashMap<String, Boolean>();
        List<String> ids = edges.getList("source.projectFacts.edges.node.fact.id");
        List<Boolean> falls = edges.getList("source.projectFacts.edges.node.falls");
        for (int i = 0; i < ids.size(); i++) {
            falling.put(ids.get(i), falls.get(i));
        }
        return falling;
    }
}
