package org.kardan.projects.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;
import org.kardan.projects.Graph;
import org.kardan.projects.WholeProject;
import org.kardan.projects.project.Project;

/** Lists of facts of all projects, narrowed by what sources say of them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TestifiedTest {

    @Inject
    Fixture fixture;

    @Inject
    WholeProject facts;

    @Test
    void aFactIsInDisputeWhileSomeSourceAffirmsItAndSomeDeniesIt() {
        var project = fixture.project("testified");
        var disputed = fixture.engagement(project, "RU-TVE", "2020").getId();
        var denied = fixture.engagement(project, "RU-KLU", "2021").getId();
        fixture.engagement(project, "RU-NIZ", "2022");
        var denier = facts.source("testified-denies", null);
        facts.cite(disputed, denier, Modality.DENIED);
        fixture.withoutCitations(denied);
        facts.cite(denied, denier, Modality.DENIED);

        assertThat(regions(project, "disputed: true")).containsExactly("RU-TVE");
        assertThat(regions(project, "disputed: false")).containsExactly("RU-KLU", "RU-NIZ");
        assertThat(regions(project, "modality: DENIED")).containsExactly("RU-TVE", "RU-KLU");
        assertThat(regions(project, "modality: INFERRED")).containsExactly("RU-TVE", "RU-NIZ");
        assertThat(regions(project, "modality: DENIED, disputed: false")).containsExactly("RU-KLU");
    }

    @Test
    void whatCountsIsWhatWasSaidAtTheMomentOfTheList() {
        var project = fixture.project("testified");
        var engagement = fixture.engagement(project, "RU-TVE", "2020").getId();
        var denier = facts.source("testified-denies", null);
        facts.cite(engagement, denier, Modality.DENIED);
        fixture.forgetCitation(engagement, denier, OffsetDateTime.parse("2026-03-01T00:00:00Z"));

        assertThat(regions(project, "disputed: true, knownAt: \"2026-02-01T00:00:00Z\""))
                .containsExactly("RU-TVE");
        assertThat(regions(project, "disputed: true")).isEmpty();
    }

    @Test
    void aProjectThatIsNotThereIsNamed() {
        var answer = Graph.ask("{ parties(project: \"moon-car\") { totalCount } }");

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("NOT_FOUND");
        assertThat(answer.getString("errors[0].message")).contains("moon-car");
    }

    private static List<String> regions(Project project, String filter) {
        var list = Graph.data(
                "{ engagements(project: \"%s\", %s) { totalCount edges { node { region { code } project { slug } } } } }"
                        .formatted(project.getId(), filter));
        var regions = list.<String>getList("engagements.edges.node.region.code");
        assertThat(list.getInt("engagements.totalCount")).isEqualTo(regions.size());
        return regions;
    }
}
