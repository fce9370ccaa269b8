package org.kardan.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.stage.Stage;

/** A list of a project's facts, narrowed by what the facts say. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FiltersTest {

    @Inject
    Fixture fixture;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parties          | role: INITIATOR             | country   | role: INVESTOR",
                "parties          | country: \"RU\"             | country   | country: \"TR\"",
                "hubs             | region: \"RU-TVE\"          | certainty | region: \"RU-MOW\"",
                "hubs             | certainty: POTENTIAL        | certainty | certainty: ASSERTED",
                "assessments      | subject: FINANCING          | subject   | subject: FINANCING, status: FAVOURABLE",
                "prerequisites    | kind: PLANNING              | kind      | kind: PLANNING, status: MET",
                "capabilityClaims | area: DESIGN                | area      | area: FINANCE",
                "capabilityClaims | direction: UNSTATED         | direction | direction: OFFERS",
                "claims           | kind: MUTUAL_BENEFIT        | kind      | kind: STRATEGIC_INTEREST",
                "phases           | kind: PILOT_LINE            | kind      | kind: SERIES"
            })
    void onlyWhatMatchesIsListed(String list, String matching, String field, String nothing) {
        var all = values(list, "", field);

        var some = values(list, "(" + matching + ")", field);

        var wanted = matching.replaceAll(".*: \"?|\"", "");
        assertThat(some).isNotEmpty().isSubsetOf(all);
        if (matching.startsWith(field)) {
            assertThat(some).containsOnly(wanted);
        }
        assertThat(values(list, "(" + nothing + ")", field)).isEmpty();
    }

    @Test
    void projectsAreListedAsTheyWereAndAsTheyWereKnown() {
        var project = fixture.project("recalled");
        fixture.stage(project, 1, null, Stage.INTEREST, "2024");
        fixture.stage(project, 2, Stage.INTEREST, Stage.TALKS, "2025");
        fixture.party(project, "IR", null, "2024", null);

        assertThat(slugs("stage: TALKS")).containsExactly(project.getSlug());
        assertThat(slugs("stage: TALKS, asOf: \"2024-12-31\"")).isEmpty();
        assertThat(slugs("stage: INTEREST, asOf: \"2024-12-31\"")).containsExactly(project.getSlug());
        assertThat(slugs("country: \"IR\", knownAt: \"2026-06-01T00:00:00Z\"")).containsExactly(project.getSlug());
        assertThat(slugs("country: \"IR\", knownAt: \"2025-06-01T00:00:00Z\"")).isEmpty();
        assertThat(Graph.data(
                                "{ projects(sector: \"recalled\", asOf: \"2024-12-31\") { edges { node { stage { name } } } } }")
                        .getString("projects.edges[0].node.stage.name"))
                .as("what is shown goes by its own arguments")
                .isEqualTo("TALKS");
    }

    private static List<String> slugs(String filter) {
        return Graph.data("{ projects(sector: \"recalled\", %s) { edges { node { slug } } } }".formatted(filter))
                .getList("projects.edges.node.slug");
    }

    private static List<String> values(String list, String filter, String field) {
        return Graph.ofProject("list: %s%s { %s }".formatted(list, filter, field))
                .getList("list." + field);
    }
}
