package org.kardan.federation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Who may import whom inside the engine, and how large a file may grow. */
class ArchitectureTest {
    private static final String ROOT = "org.kardan.federation.";
    private static final String[] LIBRARIES = {"java..", "graphql..", "org.jspecify.."};
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.kardan.federation");

    @Test
    void theEngineKnowsNoFramework() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..", "io.quarkus..", "jakarta..", "io.smallrye..", "org.kardan.gateway..")
                .because("the engine is a plain library; the server around it brings sockets and settings")
                .check(MAIN);
    }

    @Test
    void errorsKnowNothing() {
        onlyDependsOn("error");
    }

    @Test
    void theSupergraphKnowsOnlyErrors() {
        onlyDependsOn("supergraph", "error");
    }

    @Test
    void operationsKnowOnlyTheSupergraph() {
        onlyDependsOn("operation", "supergraph", "error");
    }

    @Test
    void compositionKnowsOnlyTheSupergraphAndTheGraphThatIsPlannedOn() {
        // Satisfiability asks whether the planner will find a way, so it looks at the very ways that the planner looks
        // at.
        onlyDependsOn("composition", "supergraph", "error", "operation", "planning.graph");
        noClasses()
                .that()
                .resideInAPackage(ROOT + "composition..")
                .and()
                .resideOutsideOfPackage(ROOT + "composition.satisfiability..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "planning..", ROOT + "operation..")
                .because("merging is over before anything is planned")
                .check(MAIN);
    }

    @Test
    void planningKnowsNeitherExecutionNorResponse() {
        onlyDependsOn("planning", "operation", "supergraph", "error");
    }

    @Test
    void theSearchKnowsNothingOfFetches() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "planning.path..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "planning.fetch..", ROOT + "planning.plan..", ROOT + "planning.shape..")
                .because("what is cheapest is decided before anything is laid out")
                .check(MAIN);
    }

    @Test
    void plansKnowNothingOfHowTheyWereMade() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "planning.plan..", ROOT + "planning.shape..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "planning.graph..", ROOT + "planning.path..", ROOT + "planning.fetch..")
                .because("the executor and the response read plans and nothing behind them")
                .check(MAIN);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(MAIN);
        slices().matching(ROOT + "planning.(*)..").should().beFreeOfCycles().check(MAIN);
        slices().matching(ROOT + "composition.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void whatIsPrintedKeepsItsOrder() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + "planning..", ROOT + "operation..", ROOT + "supergraph..", ROOT + "composition..")
                .should()
                .callMethod(Map.class, "of", Object.class, Object.class, Object.class, Object.class)
                .orShould()
                .callMethod(Set.class, "of", Object.class, Object.class)
                .orShould()
                .callMethod(Set.class, "of", Object.class, Object.class, Object.class)
                .orShould()
                .callMethod(Set.class, "of", Object[].class)
                .because("their order changes from run to run, and plans are compared as text")
                .check(MAIN);
    }

    @Test
    void aForbiddenArrowIsSeen() {
        var violating = new ClassFileImporter().importClasses(ArchitectureTest.class);

        assertThatThrownBy(() -> noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("java.util..")
                        .check(violating))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void filesStaySmall() throws IOException {
        assertThat(longerThan(300, Path.of("src/main/java"))).isEmpty();
        assertThat(longerThan(400, Path.of("src/test/java"))).isEmpty();
    }

    private static void onlyDependsOn(String room, String... others) {
        var allowed = new java.util.ArrayList<>(List.of(LIBRARIES));
        allowed.add(ROOT + room + "..");
        for (var other : others) {
            allowed.add(ROOT + other + "..");
        }
        classes()
                .that()
                .resideInAPackage(ROOT + room + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new))
                .because("values go one way through the engine; no step knows a later one")
                .check(MAIN);
    }

    private static Map<String, Long> longerThan(int lines, Path root) throws IOException {
        var found = new TreeMap<String, Long>();
        try (var files = Files.walk(root)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                try (var content = Files.lines(file)) {
                    long count = content.count();
                    if (count > lines) {
                        found.put(root.relativize(file).toString(), count);
                    }
                }
            }
        }
        return found;
    }
}
