package org.kardan.projects.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;
import org.kardan.projects.Graph;
import org.kardan.projects.stage.Stage;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ComparisonApiTest {

    private static final String COMPARISON =
            "{ compareProjects(a: \"%s\", b: \"%s\") { a { slug } b { slug } aspects { aspect inCommon onlyA onlyB } } }";

    @Inject
    Fixture fixture;

    @Test
    void whatProjectsHaveInCommonAndWhatNotIsToldAspectByAspect() {
        var one = fixture.project("compared");
        var other = fixture.project("compared");
        fixture.party(one, "IR", null, "2020", null);
        fixture.party(one, "RU", null, "2020", null);
        fixture.party(other, "RU", null, "2020", null);
        fixture.party(other, "TR", null, "2020", "2021");
        fixture.stage(one, 1, null, Stage.TALKS, "2024");
        fixture.engagement(one, "RU-TVE", "2024");
        fixture.hub(other, "RU-TVE", null, 1, 2);
        fixture.hub(other, "RU-NIZ", null, 1, 2);
        fixture.launch(other, "2027");

        var answer = Graph.data(COMPARISON.formatted(one.getSlug(), other.getSlug()));

        var aspects = answer.setRootPath("data.compareProjects.aspects");
        assertThat(aspects.getList("find { it.aspect == 'COUNTRIES' }.inCommon"))
                .isEqualTo(List.of("RU"));
        assertThat(aspects.getList("find { it.aspect == 'COUNTRIES' }.onlyA")).isEqualTo(List.of("IR"));
        assertThat(aspects.getList("find { it.aspect == 'COUNTRIES' }.onlyB")).isEmpty();
        assertThat(aspects.getList("find { it.aspect == 'REGIONS' }.inCommon")).isEqualTo(List.of("RU-TVE"));
        assertThat(aspects.getList("find { it.aspect == 'REGIONS' }.onlyB")).isEqualTo(List.of("RU-NIZ"));
        assertThat(aspects.getList("find { it.aspect == 'STAGE' }.onlyA")).isEqualTo(List.of("TALKS"));
        assertThat(aspects.getList("find { it.aspect == 'LAUNCH' }.onlyB")).isEqualTo(List.of("2027"));
        assertThat(aspects.getList("find { it.aspect == 'SECTOR' }.inCommon")).isEqualTo(List.of("compared"));
    }

    @Test
    void aProjectThatIsNotThereCannotBeCompared() {
        var answer = Graph.data(COMPARISON.formatted(Graph.PROJECT, "moon-car"));

        assertThat(answer.getString("compareProjects")).isNull();
    }

    @Test
    void aProjectIsNotComparedWithItself() {
        var answer = Graph.ask(COMPARISON.formatted(Graph.PROJECT, Graph.PROJECT));

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
    }
}
