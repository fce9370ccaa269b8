package org.kardan.deploy.local;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchitectureTest {
    private static final int LONGEST_MAIN_FILE = 300;
    private static final int LONGEST_TEST_FILE = 400;

    private static final ArchRule KNOWS_NO_SERVICE = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("org.kardan..").and(not(resideInAPackage("org.kardan.deploy.."))))
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("io.quarkus..")
            .because("the launcher starts what was built, whatever is in it");

    private static final ArchRule ONLY_MAIN_ENDS_THE_PROCESS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Main.class.getName())
            .should()
            .callMethod(System.class, "exit", int.class)
            .because("an exit code is decided where every failure arrives");

    private final JavaClasses launcher = new ClassFileImporter()
            .withImportOption(location -> !location.contains("test-classes"))
            .importPackages("org.kardan.deploy.local");

    @Test
    void theLauncherKnowsNoServicesCode() {
        KNOWS_NO_SERVICE.check(launcher);
    }

    @Test
    void onlyMainEndsTheProcess() {
        ONLY_MAIN_ENDS_THE_PROCESS.check(launcher);
    }

    @Test
    void theRuleOnEndingTheProcessFailsWhereItIsBroken() {
        JavaClasses standIn = new ClassFileImporter().importClasses(StandIn.class);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> ONLY_MAIN_ENDS_THE_PROCESS.check(standIn))
                .withMessageContaining("StandIn.main");
    }

    @Test
    void noFileIsTooLong() throws IOException {
        assertThat(longerThan(LONGEST_MAIN_FILE, Path.of("src/main"))).isEmpty();
        assertThat(longerThan(LONGEST_TEST_FILE, Path.of("src/test"))).isEmpty();
    }

    @Test
    void theRuleOnLengthFindsAFileThatIsTooLong(@TempDir Path folder) throws IOException {
        Path tooLong = Files.writeString(folder.resolve("Long.java"), "// a line\n".repeat(301));
        Files.writeString(folder.resolve("Short.java"), "// a line\n".repeat(300));

        assertThat(longerThan(LONGEST_MAIN_FILE, folder)).containsExactly(tooLong);
    }

    private static List<Path> longerThan(long limit, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> lines(file) > limit)
                    .toList();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
