package org.kardan.projects;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kardan.kit.testing.TestDatabase;

/** The lists of the root, in each of their orders, are read from an index, and not sorted whole for each page. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class IndexedOrdersTest {

    /** Read and sorted whole: tables of some hundreds or thousands of rows, and the order of projects by their last change, which the audit log knows. */
    private static final Map<String, Set<String>> SORTED = Map.of(
            "people", Set.of("NAME", "SLUG"),
            "regions", Set.of("NAME", "CODE"),
            "sources", Set.of("CODE", "TITLE", "OUTLET", "PUBLISHED"),
            "projects", Set.of("CHANGED"));

    @Inject
    EntityManager entityManager;

    static Stream<String> orders() {
        var sdl = new SchemaParser()
                .parse(Path.of("src/test/resources/schema.graphql").toFile());
        var query = (ObjectTypeDefinition) sdl.types().get("Query");
        return query.getFieldDefinitions().stream()
                .flatMap(field -> orders(sdl, field)
                        .filter(order ->
                                !SORTED.getOrDefault(field.getName(), Set.of()).contains(order))
                        .flatMap(order -> Stream.of("ASCENDING", "DESCENDING")
                                .map(direction -> "%s(%ssort: %s, direction: %s"
                                        .formatted(field.getName(), dayOf(field), order, direction))));
    }

    /** Other tests date steps ahead; after them all, the stages of projects are as they are kept by now. */
    private static String dayOf(FieldDefinition field) {
        return field.getName().equals("projects") ? "asOf: \"9999-12-31\", " : "";
    }

    private static Stream<String> orders(TypeDefinitionRegistry sdl, FieldDefinition field) {
        return field.getInputValueDefinitions().stream()
                .filter(argument -> argument.getName().equals("sort"))
                .flatMap(argument -> ((EnumTypeDefinition) sdl.types().get(((TypeName) argument.getType()).getName()))
                        .getEnumValueDefinitions().stream())
                .map(value -> value.getName());
    }

    @ParameterizedTest
    @MethodSource("orders")
    void aPageIsReadFromAnIndexFromEitherEnd(String order) {
        for (var end : Set.of("first", "last")) {
            var statements =
                    StatementLog.during(() -> Graph.data("{ %s, %s: 2) { edges { cursor } } }".formatted(order, end)));

            var plan = plan(statements.getLast().sql());

            // Before it, whether what is kept of projects by now is what the moment has.
            assertThat(statements).hasSizeBetween(1, 2);
            assertThat(plan).as("%s, %s", order, end).containsPattern("Index Scan (Backward )?using");
            // What is sorted are the rows of the page, under the list that they are read for, or those that are alike
            // in a key.
            assertThat(plan.substring(plan.indexOf("Limit")))
                    .as("%s, %s", order, end)
                    .doesNotContainPattern("(?<!Incremental )Sort  \\(");
        }
    }

    /** With no rows to speak of, PostgreSQL would rather sort; it is asked how it would do without. */
    private String plan(String sql) {
        var numbered = new StringBuilder();
        int parameters = 0;
        for (var part : sql.split("(?<=\\?)|(?=\\?)")) {
            numbered.append(part.equals("?") ? "$" + ++parameters : part);
        }
        var nulls = String.join(", ", Collections.nCopies(parameters, "null"));
        return QuarkusTransaction.requiringNew()
                .call(() -> entityManager.unwrap(Session.class).doReturningWork(connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute("set local enable_sort = off");
                        statement.execute("set local enable_seqscan = off");
                        statement.execute("set local enable_bitmapscan = off");
                        statement.execute("set local plan_cache_mode = force_generic_plan");
                        statement.execute("prepare list as " + numbered);
                        var lines = new ArrayList<String>();
                        try (var plan = statement.executeQuery("explain execute list(" + nulls + ")")) {
                            while (plan.next()) {
                                lines.add(plan.getString(1));
                            }
                        }
                        statement.execute("deallocate list");
                        return String.join("\n", lines);
                    }
                }));
    }
}
