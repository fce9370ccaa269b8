package org.kardan.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.FieldPaths.FieldPath;

/**
 * Guards every field of the graph against asking the database once for each item: one that is added to the SDL is guarded from
 * then on, without being named here.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ListFieldsTest {

    private static final int FEW = 2;
    private static final int MANY = 7;
    private static final Pattern OBJECT = Pattern.compile("__typename");
    private static final String SECTOR = "guarded-" + UUID.randomUUID();

    private static boolean made;

    @Inject
    WholeProject projects;

    static List<FieldPath> fields() {
        return FieldPaths.fromProject();
    }

    @BeforeEach
    void makeProjects() {
        for (int i = 0; !made && i < MANY; i++) {
            projects.of(SECTOR);
        }
        made = true;
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aFieldTakesNoMoreStatementsForMoreItems(FieldPath field) {
        var few = StatementLog.during(() -> assertThat(objects(field, FEW))
                .as("objects of %s; where there are none, WholeProject is to make one", field)
                .isGreaterThanOrEqualTo(FEW));
        var many = StatementLog.during(() -> assertThat(objects(field, MANY)).isGreaterThanOrEqualTo(MANY));

        assertThat(many)
                .as("statements for %d projects, after %d for %d", MANY, few.size(), FEW)
                .hasSameSizeAs(few);
    }

    private static long objects(FieldPath field, int first) {
        var answer = Graph.data(field.query(), Map.of("sector", SECTOR, "first", first));
        return OBJECT.matcher(answer.prettify()).results().count();
    }
}
