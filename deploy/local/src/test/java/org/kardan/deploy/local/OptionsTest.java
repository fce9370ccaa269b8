package org.kardan.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
    private static final Path HOME = Path.of("/home/of/kardan");

    @Test
    void withoutOptionsTheUsualPortsAndTheFolderInTheProjectAreTaken() throws LaunchFailure {
        Options options = parse("");

        assertThat(options.data()).isEqualTo(HOME.resolve(".kardan"));
        assertThat(options.host()).isEqualTo("127.0.0.1");
        assertThat(options.port(Member.GATEWAY)).isEqualTo(8080);
        assertThat(options.port(Member.PROJECTS)).isEqualTo(8081);
        assertThat(options.port(Member.SUPPLIERS)).isEqualTo(8082);
        assertThat(options.port(Member.POSTGRES)).isEqualTo(15432);
        assertThat(options.without()).isEmpty();
        assertThat(options.yes()).isFalse();
    }

    @Test
    void everyOptionIsTaken() throws LaunchFailure {
        Options options = parse("--data /data --host 0.0.0.0 --port 1 --projects-port 2 --suppliers-port 3"
                + " --postgres-port 4 --without gateway --without projects-service --yes --size L --seed 42");

        assertThat(options.data()).isEqualTo(Path.of("/data"));
        assertThat(options.host()).isEqualTo("0.0.0.0");
        assertThat(options.ports())
                .containsEntry(Member.GATEWAY, 1)
                .containsEntry(Member.PROJECTS, 2)
                .containsEntry(Member.SUPPLIERS, 3)
                .containsEntry(Member.POSTGRES, 4);
        assertThat(options.without()).containsExactlyInAnyOrder(Member.GATEWAY, Member.PROJECTS);
        assertThat(options.yes()).isTrue();
        assertThat(options.size()).isEqualTo("L");
        assertThat(options.seed()).isEqualTo(42);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --port                  | --port needs a value; see ./kardan help
            --port http             | --port takes a port from 1 to 65535, not http
            --port 0                | --port takes a port from 1 to 65535, not 0
            --postgres-port 65536   | --postgres-port takes a port from 1 to 65535, not 65536
            --size XL               | --size takes S, M or L, not XL
            --seed one              | --seed takes a whole number, not one
            --prot 80               | there is no option --prot; see ./kardan help
            --without postgres      | --without takes projects-service, suppliers-service or gateway, not postgres
            --port 8082             | one port cannot serve two: 8082 is asked for suppliers-service and gateway
            """)
    void aMistakeIsSaidWithWhatWouldBeRight(String arguments, String message) {
        assertThatExceptionOfType(LaunchFailure.class)
                .isThrownBy(() -> parse(arguments))
                .withMessage(message);
    }

    private static Options parse(String arguments) throws LaunchFailure {
        return Options.parse(HOME, arguments.isEmpty() ? List.of() : List.of(arguments.split(" ")));
    }
}
