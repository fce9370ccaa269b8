package org.kardan.suppliers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.FileSizes;

/** Who may import whom in this service. */
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.kardan.suppliers");

    /** Each feature may import those before it, and none after it. */
    private static final List<String> FEATURES = List.of(
            "fact",
            "evidence",
            "write",
            "name",
            "bulk",
            "organisation",
            "asset",
            "component",
            "supply",
            "ownership.graph",
            "ownership",
            "ownership.ultimate",
            "ownership.history",
            "bods",
            "facility",
            "deal",
            "deal.terms",
            "deal.closing",
            "deal.progress",
            "restriction",
            "merging",
            "change",
            "foundation",
            "search",
            "exposure",
            "exposure.concentration",
            "exposure.project",
            "exposure.needs",
            "exposure.reach",
            "exposure.impact",
            "transfer",
            "seed",
            "synthetic");

    private static final ArchRule APIS_ASK_REPOSITORIES = noClasses()
            .that()
            .areAnnotatedWith(GraphQLApi.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .because("queries live in repositories, where they can be counted and found");

    @Test
    void featuresImportOnlyThoseBeforeThem() {
        for (int i = 0; i < FEATURES.size(); i++) {
            var later = IntStream.range(i + 1, FEATURES.size())
                    .mapToObj(FEATURES::get)
                    .map(ArchitectureTest::room)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(room(FEATURES.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .because("features form an order; a rule that needs both belongs to the later one")
                    .allowEmptyShould(true)
                    .check(MAIN);
        }
    }

    @Test
    void everyFeatureIsInTheOrder() {
        var rooms = MAIN.stream()
                .map(type -> type.getPackageName())
                .distinct()
                .filter(name -> !name.equals("org.kardan.suppliers"))
                .map(name -> name.substring("org.kardan.suppliers.".length()))
                .toList();

        assertThat(FEATURES).containsExactlyInAnyOrderElementsOf(rooms);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.kardan.suppliers.(**)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void apisDoNotTouchTheDatabaseThemselves() {
        APIS_ASK_REPOSITORIES.check(MAIN);
    }

    @Test
    void theRuleOnApisCanFail() {
        var violating = new ClassFileImporter().importClasses(AnApiWithADatabase.class);

        assertThatThrownBy(() -> APIS_ASK_REPOSITORIES.check(violating)).isInstanceOf(AssertionError.class);
    }

    @Test
    void theRulesOfOwnershipNeedNoDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage("..ownership.graph", "..deal.closing")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "jakarta.enterprise..", "org.hibernate..", "io.quarkus..")
                .because("a rule that can be computed without a database is tested without one")
                .check(MAIN);
    }

    @Test
    void nothingOfTheOtherServicesIsImported() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kardan.projects..", "org.kardan.federation..", "org.kardan.gateway..")
                .because("what one service needs of another it gets through the graph")
                .check(MAIN);
    }

    @Test
    void filesStaySmall() {
        assertThat(FileSizes.over(300, "src/main/java")).isEmpty();
        assertThat(FileSizes.over(400, "src/test/java")).isEmpty();
    }

    private static String room(String feature) {
        return "org.kardan.suppliers." + feature;
    }

    @GraphQLApi
    static class AnApiWithADatabase {
        EntityManager database;
    }
}
