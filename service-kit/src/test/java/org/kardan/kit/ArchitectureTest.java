package org.kardan.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.FileSizes;

/** The door of the kit: what may come in, and how much. */
class ArchitectureTest {

    private static final int ROOM = 150;
    private static final int ROOM_OF_A_PACKAGE = 12;
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.kardan.kit");

    @Test
    void theKitHasRoomForSoManyTypes() {
        var types = MAIN.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getName)
                .toList();

        assertThat(types)
                .as("What only one service needs belongs into that service; the kit is not a drawer.")
                .hasSizeBetween(1, ROOM);
    }

    @Test
    void aRoomOfTheKitHasFewTypes() {
        var rooms = MAIN.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(rooms)
                .as("A room with more has two concepts in it.")
                .allSatisfy((room, types) -> assertThat(types).as(room).isLessThanOrEqualTo(ROOM_OF_A_PACKAGE));
    }

    @Test
    void theKitHoldsNoEntityAndNoApi() {
        noClasses()
                .should()
                .beAnnotatedWith(Entity.class)
                .orShould()
                .beAnnotatedWith(GraphQLApi.class)
                .because("each service owns its tables and its graph; sharing them would couple both databases")
                .check(MAIN);
    }

    @Test
    void theRuleOnEntitiesCanFail() {
        var violating = new ClassFileImporter().importClasses(AnEntity.class);

        assertThatThrownBy(
                        () -> noClasses().should().beAnnotatedWith(Entity.class).check(violating))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void theKitKnowsNothingOfOurs() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kardan.projects..", "org.kardan.suppliers..", "org.kardan.federation..")
                .because("everybody may depend on the kit, so the kit depends on nobody")
                .check(MAIN);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.kardan.kit.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void filesStaySmall() {
        assertThat(FileSizes.over(300, "src/main/java")).isEmpty();
        assertThat(FileSizes.over(400, "src/test/java")).isEmpty();
    }

    @Test
    void theRuleOnFileSizesCanFail() {
        assertThat(FileSizes.over(10, "src/test/java")).anyMatch(file -> file.contains("ArchitectureTest.java"));
    }

    @Entity
    static class AnEntity {
        @Id
        long id;
    }
}
