package org.kardan.projects;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kardan.kit.testing.FileSizes;

/** Who may import whom. */
class ArchitectureTest {

    private static final String ROOT = "org.kardan.projects.";

    /** Each feature, and the features it may import. What is not in the list imports none. */
    private static final List<Feature> FEATURES = List.of(
            new Feature("fact"),
            new Feature("region", "fact"),
            new Feature("search", "fact", "evidence", "project", "region", "visit"),
            new Feature("supplier", "fact"),
            new Feature("evidence", "fact"),
            new Feature("write", "fact", "evidence"),
            new Feature("catalogue", "fact", "evidence", "region", "write"),
            new Feature("project", "fact", "evidence", "write"),
            new Feature("change", "fact", "project", "write"),
            new Feature("party", "fact", "evidence", "write", "project", "supplier"),
            new Feature("stage", "fact", "evidence", "write", "project"),
            new Feature("claim", "fact", "evidence", "write", "project"),
            new Feature("engagement", "fact", "evidence", "write", "project", "region"),
            new Feature("visit", "fact", "evidence", "write", "project", "supplier"),
            new Feature("capability", "fact", "evidence", "write", "project", "party"),
            new Feature("readiness", "fact", "evidence", "write", "project"),
            new Feature("phase", "fact", "evidence", "write", "project"),
            new Feature("hub", "fact", "evidence", "write", "project", "region", "supplier"),
            new Feature("need", "fact", "evidence", "write", "project", "supplier"),
            new Feature(
                    "foundation",
                    "change",
                    "fact",
                    "evidence",
                    "project",
                    "capability",
                    "claim",
                    "engagement",
                    "hub",
                    "need",
                    "party",
                    "phase",
                    "readiness",
                    "stage",
                    "visit"),
            new Feature(
                    "timeline",
                    "fact",
                    "evidence",
                    "project",
                    "engagement",
                    "hub",
                    "party",
                    "readiness",
                    "stage",
                    "visit"),
            new Feature("gate", "fact", "evidence", "project", "phase", "readiness", "stage"),
            new Feature(
                    "comparison",
                    "fact",
                    "project",
                    "capability",
                    "engagement",
                    "evidence",
                    "hub",
                    "need",
                    "party",
                    "stage",
                    "supplier"),
            new Feature("forecast", "fact", "evidence", "project", "phase", "stage"),
            new Feature("directory", "fact", "evidence", "region"),
            new Feature("pipeline", "fact", "project", "stage", "supplier"),
            new Feature(
                    "transfer",
                    "fact",
                    "evidence",
                    "region",
                    "write",
                    "catalogue",
                    "project",
                    "party",
                    "stage",
                    "claim",
                    "engagement",
                    "visit",
                    "capability",
                    "readiness",
                    "phase",
                    "hub",
                    "need"));

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.kardan.projects");

    private record Feature(String name, String... imports) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Feature> features() {
        return FEATURES;
    }

    @ParameterizedTest
    @MethodSource("features")
    void aFeatureImportsOnlyTheFeaturesDeclaredForIt(Feature feature) {
        var allowed = new ArrayList<>(List.of(ROOT + feature.name(), "org.kardan.kit.."));
        for (var imported : feature.imports()) {
            allowed.add(ROOT + imported);
        }
        var others = FEATURES.stream()
                .map(f -> ROOT + f.name())
                .filter(f -> !allowed.contains(f))
                .toList();

        noClasses()
                .that()
                .resideInAPackage(ROOT + feature.name())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others.toArray(String[]::new))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "seed", ROOT + "synthetic")
                .because("features build on one another one way; what two of them need goes below both")
                .check(MAIN);
    }

    @Test
    void everyFeatureIsInTheList() {
        var packages = MAIN.stream()
                .map(type -> type.getPackageName())
                .filter(name -> name.startsWith(ROOT))
                .map(name -> name.substring(ROOT.length()))
                .distinct()
                .filter(name -> !name.equals("seed") && !name.equals("synthetic"))
                .toList();

        assertThat(packages)
                .containsExactlyInAnyOrderElementsOf(
                        FEATURES.stream().map(Feature::name).toList());
    }

    @Test
    void featuresHaveNoCycles() {
        slices().matching("org.kardan.projects.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void theServiceKnowsNothingOfTheOthers() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kardan.suppliers..", "org.kardan.federation..", "org.kardan.gateway..")
                .because("what one service needs of another it gets through the graph")
                .check(MAIN);
    }

    @Test
    void apisDoNotTalkToTheDatabaseThemselves() {
        apisWithoutEntityManager().check(MAIN);
    }

    @Test
    void theRuleOnApisCanFail() {
        var violating = new ClassFileImporter().importClasses(AnApi.class);

        assertThatThrownBy(() -> apisWithoutEntityManager().check(violating)).isInstanceOf(AssertionError.class);
    }

    @Test
    void everyApiIsNamedSo() {
        classes()
                .that()
                .areAnnotatedWith(GraphQLApi.class)
                .and()
                .doNotHaveSimpleName("ProjectsGraph")
                .should()
                .haveSimpleNameEndingWith("Api")
                .check(MAIN);
    }

    @Test
    void rulesAreComputedWithoutDatabaseAndGraph() {
        noClasses()
                .that()
                .haveSimpleName("StageHistory")
                .or()
                .haveSimpleName("StageMachine")
                .or()
                .haveSimpleName("PhaseOrder")
                .or()
                .haveSimpleName("Chronology")
                .or()
                .haveSimpleName("Related")
                .or()
                .haveSimpleName("LaunchSimulation")
                .or()
                .haveSimpleName("PertDistribution")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.persistence..",
                        "org.hibernate..",
                        "org.eclipse.microprofile.graphql..",
                        "jakarta.enterprise..")
                .because("a rule is tested in milliseconds, without a server")
                .check(MAIN);
    }

    @Test
    void filesStaySmall() {
        assertThat(FileSizes.over(300, "src/main/java")).isEmpty();
        assertThat(FileSizes.over(400, "src/test/java")).isEmpty();
    }

    private static ArchRule apisWithoutEntityManager() {
        return noClasses()
                .that()
                .areAnnotatedWith(GraphQLApi.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hibernate..", "io.quarkus.hibernate..")
                .because("queries stand in repositories, where they can be found");
    }

    @GraphQLApi
    static class AnApi {
        private final EntityManager entityManager;

        AnApi(EntityManager entityManager) {
            this.entityManager = entityManager;
        }

        @Override
        public String toString() {
            return entityManager.toString();
        }
    }
}
