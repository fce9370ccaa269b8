package org.kardan.projects.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;
import org.kardan.projects.Graph;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProjectApiTest {

    @Inject
    Fixture fixture;

    @Test
    void aProjectIsFoundBySlug() {
        var project = Graph.ofProject("id title sector version");

        assertThat(project.getString("id")).isEqualTo("01990000-0000-7000-8003-000000000001");
        assertThat(project.getString("title")).isEqualTo("Iran–Russia joint car production");
        assertThat(project.getString("sector")).isEqualTo("automotive");
        assertThat(project.getInt("version")).isEqualTo(1);
    }

    @Test
    void aProjectIsFoundById() {
        var project = Graph.data("{ project(id: \"01990000-0000-7000-8003-000000000001\") { slug } }");

        assertThat(project.getString("project.slug")).isEqualTo(Graph.PROJECT);
    }

    @Test
    void anUnknownSlugOrIdIsNullAndNoError() {
        var answer =
                Graph.data("{ bySlug: project(slug: \"moon-car\") { id } byId: project(id: \"moon-car\") { id } }");

        assertThat(answer.getString("bySlug")).isNull();
        assertThat(answer.getString("byId")).isNull();
    }

    @Test
    void aLaunchThatNobodyHasPublishedSaysSo() {
        var project = Graph.ofProject(
                "launch { edtf earliest latest undisclosed } launchCitations { modality source { code } }");

        assertThat(project.getBoolean("launch.undisclosed")).isTrue();
        assertThat(project.getString("launch.edtf")).isNull();
        assertThat(project.getString("launch.earliest")).isNull();
        assertThat(project.getString("launchCitations[0].modality")).isEqualTo("INFERRED");
    }

    @Test
    void aProjectOfWhichNoLaunchIsRecordedIsUndisclosedToo() {
        var slug = fixture.project("launchless").getSlug();

        var project =
                Graph.data("{ project(slug: \"" + slug + "\") { launch { undisclosed } launchCitations { id } } }");

        assertThat(project.getBoolean("project.launch.undisclosed")).isTrue();
        assertThat(project.getList("project.launchCitations")).isEmpty();
    }

    @Test
    void aPublishedLaunchSpansItsDays() {
        var project = fixture.project("launched");
        fixture.launch(project, "2027-21~");

        var launch = Graph.data("{ project(slug: \"" + project.getSlug()
                        + "\") { launch { edtf earliest latest undisclosed } } }")
                .setRootPath("data.project.launch");

        assertThat(launch.getString("edtf")).isEqualTo("2027-21~");
        assertThat(launch.getString("earliest")).isEqualTo("2027-03-01");
        assertThat(launch.getString("latest")).isEqualTo("2027-05-31");
        assertThat(launch.getBoolean("undisclosed")).isFalse();
    }
}
