package org.kardan.gateway;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kardan.federation.error.PublicApi;
import org.kardan.federation.planning.plan.FetchPath;

/** What the server may use of the engine, and which of its rooms may use which. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.kardan.gateway");

    private static final DescribedPredicate<JavaClass> INSIDE_OF_THE_ENGINE = resideInAPackage(
                    "org.kardan.federation..")
            .and(not(annotatedWith(PublicApi.class)))
            // The records of a supergraph, an operation, a plan and an error are what the public types speak with.
            .and(not(resideInAPackage("org.kardan.federation.error")))
            .and(not(resideInAPackage("org.kardan.federation.operation")))
            .and(not(resideInAPackage("org.kardan.federation.supergraph")))
            .and(not(DescribedPredicate.describe(
                    "nested in or spoken with by a public type",
                    type -> type.getEnclosingClass()
                                    .filter(outer -> outer.isAnnotatedWith(PublicApi.class))
                                    .isPresent()
                            || List.of("QueryPlan", "SubgraphOperation", "ShapePlan")
                                    .contains(type.getSimpleName()))))
            .as("the inside of the engine");

    private static final ArchRule ONLY_THE_ENGINES_DOOR = noClasses()
            .should()
            .dependOnClassesThat(INSIDE_OF_THE_ENGINE)
            .because("what is not public may change without notice");

    @Test
    void theServerUsesOnlyTheEnginesPublicTypes() {
        ONLY_THE_ENGINES_DOOR.check(MAIN);
    }

    @Test
    void theRuleOnTheEnginesDoorCanFail() {
        var violating = new ClassFileImporter().importClasses(Burglar.class);

        assertThatThrownBy(() -> ONLY_THE_ENGINES_DOOR.check(violating)).isInstanceOf(AssertionError.class);
    }

    @Test
    void httpKnowsNothingOfPlans() {
        noClasses()
                .that()
                .resideInAPackage("..gateway.http..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.kardan.federation.planning..")
                .because("HTTP moves requests and responses; what is asked of whom is decided elsewhere")
                .check(MAIN);
    }

    @Test
    void theTransportKnowsNothingOfClients() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..gateway.subgraph..", "..gateway.prepared..", "..gateway.telemetry..", "..gateway.limits..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..gateway.http..")
                .because("the HTTP layer is the outermost room")
                .check(MAIN);
    }

    @Test
    void theGatewayKnowsNoService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kardan.projects..", "org.kardan.suppliers..", "org.kardan.kit..")
                .because("it can serve any supergraph")
                .check(MAIN);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.kardan.gateway.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void filesStaySmall() throws IOException {
        assertThat(longerThan(300, Path.of("src/main/java"))).isEmpty();
        assertThat(longerThan(400, Path.of("src/test/java"))).isEmpty();
    }

    @Test
    void theRuleOnFileSizesCanFail() throws IOException {
        assertThat(longerThan(10, Path.of("src/test/java"))).isNotEmpty();
    }

    private static List<Path> longerThan(int lines, Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> linesOf(path) > lines)
                    .toList();
        }
    }

    private static long linesOf(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Reaches past the door. */
    private static final class Burglar {
        FetchPath found = FetchPath.ROOT;
    }
}
