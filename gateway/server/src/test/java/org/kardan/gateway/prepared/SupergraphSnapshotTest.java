package org.kardan.gateway.prepared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kardan.federation.supergraph.Supergraph;

/** The checked-in supergraphs are what the checked-in SDL of their subgraphs composes to; told by hashes, without Node. */
class SupergraphSnapshotTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern INPUT = Pattern.compile("# subgraph (\\S+) sha256 (\\S+) (\\S+)");
    private static final Pattern BODY = Pattern.compile("# body sha256 (\\S+)");
    private static final String HINT =
            "Compose again: npm --prefix gateway/composition ci && npm --prefix gateway/composition run compose";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gateway/server/src/main/resources/supergraph.graphql",
                "gateway/server/src/test/resources/fixture/supergraph.graphql"
            })
    void theSupergraphIsUpToDateAndUntouched(String file) throws IOException {
        assertThat(complaints(read(ROOT.resolve(file)))).as(HINT).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gateway/server/src/main/resources/supergraph.graphql",
                "gateway/server/src/test/resources/fixture/supergraph.graphql"
            })
    void theEngineReadsIt(String file) throws IOException {
        var sdl = read(ROOT.resolve(file));

        assertThatCode(() -> Supergraph.parse(sdl)).doesNotThrowAnyException();
    }

    @Test
    void anEditedBodyIsNoticed() throws IOException {
        var file = read(ROOT.resolve("gateway/server/src/test/resources/fixture/supergraph.graphql"));

        assertThat(complaints(file.replace("type Owner", "type Possessor")))
                .containsExactly("the body was edited by hand");
    }

    @Test
    void aChangedSubgraphIsNoticed() throws IOException {
        var file = read(ROOT.resolve("gateway/server/src/test/resources/fixture/supergraph.graphql"));

        assertThat(complaints(file.replaceFirst("projects sha256 .", "projects sha256 ?")))
                .containsExactly("gateway/server/src/test/resources/fixture/projects.graphql has changed since");
    }

    private static List<String> complaints(String file) throws IOException {
        var complaints = new ArrayList<String>();
        int end = file.indexOf("\n\n");
        var header = file.substring(0, end);
        var inputs = INPUT.matcher(header);
        int found = 0;
        while (inputs.find()) {
            found++;
            if (!sha256(read(ROOT.resolve(inputs.group(3)))).equals(inputs.group(2))) {
                complaints.add(inputs.group(3) + " has changed since");
            }
        }
        if (found < 2) {
            complaints.add("the header does not name what it was composed from");
        }
        var body = BODY.matcher(header);
        if (!body.find() || !sha256(file.substring(end + 2)).equals(body.group(1))) {
            complaints.add("the body was edited by hand");
        }
        return complaints;
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file).replace("\r\n", "\n");
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
