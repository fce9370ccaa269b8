package org.kardan.gateway.cli;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayCommandTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:4001/graphql",
                "localhost",
                "ftp://a/b",
                "http://a:99999/",
                "http:///graphql",
                "http://a b/"
            })
    void whatIsNoAddressIsRefusedBeforeAnythingStarts(String address) throws Exception {
        var file = Files.writeString(folder.resolve("supergraph.graphql"), "type Query { a: Int }");

        assertThatThrownBy(() -> GatewayCommand.run(
                        List.of("--supergraph", file.toString(), "--port", "0", "--override", "shop=" + address)))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("--override shop takes an address such as http://localhost:4001/graphql, not " + address);
    }
}
