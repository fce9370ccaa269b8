package org.kardan.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.kardan.deploy.kubernetes.model.StrictModel;

class ImageTest {

    private static final String BASE = System.getProperty("jib.base");
    private static final String USER = System.getProperty("jib.user");
    private static final String DIRECTORY = System.getProperty("jib.directory");

    @Test
    void theDockerfileAndJibBuildTheSameKindOfImage() {
        assertThat(Path.of("Dockerfile"))
                .content()
                .containsOnlyOnce("FROM " + BASE + "\n")
                .containsOnlyOnce("USER " + USER + "\n")
                .containsOnlyOnce("WORKDIR " + DIRECTORY + "\n")
                .doesNotContainPattern("--chown=(?!" + USER + ")");
    }

    @Test
    void podsRunAsTheUserOfTheImage() throws Exception {
        var patch = Files.readString(Path.of("base/every-app/deployment.yaml"));

        var deployment = (Deployment) StrictModel.decode(patch).getFirst();

        var context = deployment.getSpec().getTemplate().getSpec().getSecurityContext();
        assertThat(context.getRunAsUser() + ":" + context.getRunAsGroup()).isEqualTo(USER);
    }
}
