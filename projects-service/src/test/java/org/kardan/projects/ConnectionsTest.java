package org.kardan.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.FieldPaths.Connection;
import org.kardan.projects.foundation.FactKind;

/** What holds of every connection in the SDL, whether anybody has named it here or not. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ConnectionsTest {

    private static final String PAGE = "pageInfo { hasNextPage }";
    private static final String SECTOR = "connected-" + UUID.randomUUID();
    private static final Map<String, String> WRONG = Map.of(
            "first: 0", "first: 0 is not a page size",
            "first: 101", "first: 101 is not a page size; give a number from 1 to 100",
            "first: -1", "first: -1 is not a page size",
            "last: 0", "last: 0 is not a page size",
            "last: 101", "last: 101 is not a page size; give a number from 1 to 100",
            "first: 1, last: 1", "first: a page goes one way",
            "first: 1, after: \"%%%\"", "after: this is no cursor of this list",
            "last: 1, before: \"%%%\"", "before: this is no cursor of this list",
            "last: 1, after: \"%%%\"", "after: ");

    private static final Set<String> OF_ALL_KINDS = Set.of("facts", "projectFacts");

    private static boolean made;

    @Inject
    WholeProject projects;

    /** Those that are read either way. What is found by rank has a test of its own. */
    static List<Connection> connections() {
        return FieldPaths.connections().stream()
                .filter(connection -> connection.field().twoWay())
                .toList();
    }

    /** Not the changes, whose number nobody needs and everybody would wait for. */
    static List<Connection> counted() {
        return connections().stream()
                .filter(connection -> connection.field().counted())
                .toList();
    }

    @BeforeEach
    void makeAProject() {
        if (!made) {
            projects.of(SECTOR);
            // The list of changes knows what has come through the graph.
            Graph.data(
                    "mutation { recordProject(input: {slug: \"%s\", title: \"Changed\", sector: \"changed\"}) { id } }"
                            .formatted(SECTOR));
        }
        made = true;
    }

    @ParameterizedTest
    @MethodSource("connections")
    void whatIsWrongWithAPageIsSaidAndItsArgumentNamed(Connection connection) {
        WRONG.forEach((arguments, message) -> {
            var answer = Graph.ask(connection.query(arguments, PAGE), Map.of("sector", SECTOR));

            assertThat(answer.getString("errors[0].message"))
                    .as("%s(%s)", connection, arguments)
                    .startsWith(message);
            assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        });
    }

    @ParameterizedTest
    @MethodSource("counted")
    void theWholeListIsCountedOnlyWhenThatIsAsked(Connection connection) {
        var without = StatementLog.during(() -> Graph.data(connection.query("", PAGE), Map.of("sector", SECTOR)));
        var with = StatementLog.during(
                () -> Graph.data(connection.query("", PAGE + " totalCount"), Map.of("sector", SECTOR)));

        assertThat(with).hasSizeGreaterThan(without.size());
    }

    /** What is below an item of a list is guarded by {@link ListFieldsTest}; this is the list itself. */
    @ParameterizedTest
    @MethodSource("connections")
    void aLongPageTakesNoMoreStatementsThanAShortOne(Connection connection) {
        // Each kind of fact has a table of its own.
        var kinds = OF_ALL_KINDS.contains(connection.field().field()) ? FactKind.values().length : 0;

        assertThat(statements(connection, "first: 100") - statements(connection, "first: 1"))
                .isLessThanOrEqualTo(kinds);
    }

    private static int statements(Connection connection, String page) {
        var selection = "edges { cursor node { __typename } } " + PAGE;
        return StatementLog.during(() -> Graph.data(connection.query(page, selection), Map.of("sector", SECTOR)))
                .size();
    }

    @ParameterizedTest
    @MethodSource("connections")
    void pagesOfAnySizeInEitherDirectionAreOneSequence(Connection connection) {
        connection.field().goesOnAnywhereByPagesOfAnySize(asking(connection));
    }

    /** The connection before this one in the SDL is as good as any other. */
    @ParameterizedTest
    @MethodSource("connections")
    void aCursorOfAnotherListIsRefused(Connection connection) {
        var all = connections();
        var other = all.get((all.indexOf(connection) + all.size() - 1) % all.size());

        connection.field().refusesForeignCursors(asking(connection), other.field(), asking(other));
    }

    private static UnaryOperator<String> asking(Connection connection) {
        return called ->
                Graph.ask(connection.query(called), Map.of("sector", SECTOR)).prettify();
    }
}
