package org.kardan.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.suppliers.Writes.input;
import static org.kardan.suppliers.Writes.record;

import graphql.schema.idl.SchemaParser;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kardan.kit.testing.PagedField;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.deal.DealStage;

/** What holds of every connection in the SDL, whether anybody has named it here or not. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ConnectionsTest {

    private static final int ITEMS = 7;
    private static final String TAG = UUID.randomUUID().toString().substring(0, 8);
    private static final String NAMED = "connected-" + TAG;
    private static final String CODE = "CONNECTED_" + TAG.toUpperCase(Locale.ROOT);

    /** Where the thing of each type that has connections is found. */
    private static final Map<String, String> PLACES = Map.of(
            "Query", "{ %s }",
            "Organisation", entity("Organisation", "slug", NAMED),
            "Asset", entity("Asset", "slug", NAMED),
            "Component", entity("Component", "code", PagedField.SAMPLE),
            "Region", entity("Region", "code", "XC-9"),
            "Deal", entity("Deal", "slug", NAMED + "-0"),
            "Source", entity("Source", "code", CODE));

    private static final Map<String, String> WRONG = Map.of(
            "first: 0", "first: 0 is not a page size",
            "first: 101", "first: 101 is not a page size; give a number from 1 to 100",
            "last: -1", "last: -1 is not a page size",
            "last: 101", "last: 101 is not a page size; give a number from 1 to 100",
            "first: 1, last: 1", "first: a page goes one way",
            "first: 1, after: \"%%%\"", "after: this is no cursor of this list",
            "last: 1, before: \"%%%\"", "before: this is no cursor of this list");

    private static boolean made;

    @Inject
    Fixture fixture;

    @Inject
    SupplyFixture supply;

    private static String entity(String type, String key, String value) {
        return "{ _entities(representations: [{__typename: \"%1$s\", %2$s: \"%3$s\"}]) { ... on %1$s { %%s } } }"
                .formatted(type, key, value);
    }

    /** Those that are read either way. What is found by rank has a test of its own. */
    static List<PagedField> connections() {
        var sdl = new SchemaParser()
                .parse(Path.of("src/test/resources/schema.graphql").toFile());
        return sdl.types().keySet().stream()
                .sorted()
                .flatMap(type -> PagedField.of(sdl, type).stream())
                .filter(PagedField::twoWay)
                .toList();
    }

    static List<PagedField> counted() {
        return connections().stream().filter(PagedField::counted).toList();
    }

    @BeforeEach
    void makeThem() {
        if (made) {
            return;
        }
        made = true;
        var company = fixture.organisation(NAMED);
        var plant = fixture.plant(NAMED, "XC-9");
        var component = supply.component(PagedField.SAMPLE);
        fixture.manyHoldings(company, ITEMS, TAG + "-held");
        fixture.manyOwners(company, ITEMS, TAG + "-owner");
        record("recordSupplySource", Map.of("code", CODE, "kind", "REPORT", "title", "T", "published", "2026"));
        for (int i = 0; i < ITEMS; i++) {
            var part = fixture.part(NAMED + "-" + i, "XC-9", plant);
            supply.makes(part, component, i, i);
            fixture.stakeInAsset(fixture.organisation(NAMED + "-of-plant-" + i), plant, 0.1);
            supply.dealAboutAsset(NAMED + "-" + i, DealStage.EXPLORING, null, company, part, null);
            supply.restriction(company, "P" + i);
            supply.component(CODE + "_" + i);
            var name = input("organisation", NAMED, "value", "Name " + i, "kind", "TRADING");
            name.put("citations", List.of(Map.of("source", CODE, "modality", "REPORTED")));
            record("recordOrganisationName", name);
        }
    }

    @ParameterizedTest
    @MethodSource("connections")
    void whatIsWrongWithAPageIsSaidAndItsArgumentNamed(PagedField connection) {
        WRONG.forEach((arguments, message) -> {
            var answer = Graph.ask(query(connection, connection.called("it", arguments, "edges { cursor }")));

            assertThat(answer.getString("errors[0].message"))
                    .as("%s(%s)", connection, arguments)
                    .startsWith(message);
            assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        });
    }

    @ParameterizedTest
    @MethodSource("counted")
    void theWholeListIsCountedOnlyWhenThatIsAsked(PagedField connection) {
        var page = "pageInfo { hasNextPage }";

        var without = statements(connection, connection.called("it", "", page));
        var with = statements(connection, connection.called("it", "", page + " totalCount"));

        assertThat(with).isEqualTo(without + 1);
    }

    @ParameterizedTest
    @MethodSource("connections")
    void aLongPageTakesNoMoreStatementsThanAShortOne(PagedField connection) {
        var items = "edges { cursor node { __typename } }";

        assertThat(statements(connection, connection.called("it", "first: 100", items)))
                .isEqualTo(statements(connection, connection.called("it", "first: 1", items)));
    }

    @ParameterizedTest
    @MethodSource("connections")
    void pagesOfAnySizeInEitherDirectionAreOneSequence(PagedField connection) {
        connection.goesOnAnywhereByPagesOfAnySize(asking(connection));
    }

    /** The connection before this one in the SDL is as good as any other. */
    @ParameterizedTest
    @MethodSource("connections")
    void aCursorOfAnotherListIsRefused(PagedField connection) {
        var all = connections();
        var other = all.get((all.indexOf(connection) + all.size() - 1) % all.size());

        connection.refusesForeignCursors(asking(connection), other, asking(other));
    }

    private static String query(PagedField connection, String called) {
        return PLACES.get(connection.name().split("\\.")[0]).formatted(called);
    }

    private static UnaryOperator<String> asking(PagedField connection) {
        return called -> Graph.ask(query(connection, called)).prettify();
    }

    private long statements(PagedField connection, String called) {
        return fixture.statementsOf(() -> Graph.data(query(connection, called)));
    }
}
