package org.kardan.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.suppliers.Writes.input;
import static org.kardan.suppliers.Writes.record;
import static org.kardan.suppliers.Writes.slug;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kardan.kit.testing.TestDatabase;

/** Lists that can be sorted, page by page and both ways. Letters stand for what was recorded, in that order. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OrdersTest {

    private final String run = slug("orders");
    private final Map<String, String> letters = new LinkedHashMap<>();

    @BeforeEach
    void someDealsAndRestrictions() {
        deal("b", "Charlie", "RUMOURED", "2026-02");
        deal("a", "alpha", "ABANDONED", "undisclosed");
        deal("d", "Bravo", "EXPLORING", "2025");
        restriction("c", "Programme B", "2024-05");
        restriction("e", "programme A", "undisclosed");
        restriction("f", "Programme C", "2023");
    }

    @ParameterizedTest
    @CsvSource({
        "SLUG,      abd, dba",
        "TITLE,     adb, bda",
        "STAGE,     bda, adb",
        "ANNOUNCED, dba, bda",
        "RECORDED,  bad, dab",
    })
    void dealsAreSorted(String sort, String ascending, String descending) {
        var list = "deals(sort: %s, direction: %s, first: 50, after: $after)";

        assertThat(walk(list.formatted(sort, "ASCENDING"))).isEqualTo(ascending);
        assertThat(walk(list.formatted(sort, "DESCENDING"))).isEqualTo(descending);
    }

    @ParameterizedTest
    @CsvSource({
        "SINCE,     fce, cfe",
        "AUTHORITY, ecf, fce",
        "RECORDED,  cef, fec",
    })
    void restrictionsAreSorted(String sort, String ascending, String descending) {
        var list = "restrictions(authority: \"%s\", sort: %s, direction: %s, first: 2, after: $after)";

        assertThat(walk(list.formatted(run, sort, "ASCENDING"))).isEqualTo(ascending);
        assertThat(walk(list.formatted(run, sort, "DESCENDING"))).isEqualTo(descending);
    }

    @Test
    void restrictionsAreFilteredAndCounted() {
        var found = Graph.data("""
                { all: restrictions(authority: "%1$s") { totalCount }
                  one: restrictions(authority: "%1$s", programme: "Programme B") { totalCount edges { node { organisation { slug } } } }
                  early: restrictions(authority: "%1$s", asOf: "2024-01-01") { totalCount }
                  before: restrictions(authority: "%1$s", knownAt: "2021-01-01T00:00:00Z") { totalCount }
                  on: restrictions(organisation: "restricted-f-%1$s") { totalCount } }
                """.formatted(run));

        assertThat(found.getInt("all.totalCount")).isEqualTo(3);
        assertThat(found.getInt("one.totalCount")).isEqualTo(1);
        assertThat(found.getList("one.edges.node.organisation.slug")).isEqualTo(List.of("restricted-c-" + run));
        assertThat(found.getInt("early.totalCount")).isEqualTo(2);
        assertThat(found.getInt("before.totalCount")).isZero();
        assertThat(found.getInt("on.totalCount")).isEqualTo(1);
    }

    @Test
    void aCursorOfAnotherOrderAndAnOrganisationThatIsNotThereAreRefused() {
        var cursor = Graph.data(
                        "{ restrictions(authority: \"%s\", first: 1) { pageInfo { endCursor } } }".formatted(run))
                .getString("restrictions.pageInfo.endCursor");

        var foreign = Graph.ask("{ restrictions(sort: SINCE, after: \"%s\") { totalCount } }".formatted(cursor));
        var nobody = Graph.ask("{ restrictions(organisation: \"nobody-at-all\") { totalCount } }");

        assertThat(Writes.code(foreign)).isEqualTo("BAD_USER_INPUT");
        assertThat(Writes.code(nobody)).isEqualTo("NOT_FOUND");
    }

    /** The letters of what was recorded here, in the order in which page after page has them. */
    private String walk(String list) {
        var query = "query($after: String) { it: %s { pageInfo { hasNextPage endCursor } edges { node { id } } } }"
                .formatted(list);
        var found = new ArrayList<String>();
        String after = null;
        do {
            var variables = new LinkedHashMap<String, String>();
            variables.put("after", after);
            var page = Graph.data(query, variables);
            found.addAll(page.getList("it.edges.node.id"));
            after = page.getBoolean("it.pageInfo.hasNextPage") ? page.getString("it.pageInfo.endCursor") : null;
        } while (after != null);
        return found.stream().map(id -> letters.getOrDefault(id, "")).reduce("", String::concat);
    }

    private void deal(String letter, String title, String stage, String occurred) {
        var open = stage.equals("ABANDONED") ? "AGREED" : stage;
        var id = record(
                "recordDeal",
                input(
                        "slug",
                        "%s-%s".formatted(letter, run),
                        "title",
                        title + " " + run,
                        "stage",
                        open,
                        "occurred",
                        occurred,
                        "description",
                        "Said so."));
        letters.put(id, letter);
        if (stage.equals("ABANDONED")) {
            var abandoned = Graph.data(
                    "mutation($d: ID!, $i: DealStepInput!) { abandonDeal(deal: $d, version: 1, input: $i) { stage } }",
                    Map.of("d", id, "i", input("occurred", "2026-03-01", "description", "It was given up.")));
            assertThat(abandoned.getString("abandonDeal.stage")).isEqualTo("ABANDONED");
        }
    }

    private void restriction(String letter, String programme, String since) {
        var restricted = "restricted-%s-%s".formatted(letter, run);
        Writes.organisation(restricted);
        letters.put(
                record(
                        "recordRestriction",
                        input(
                                "organisation",
                                restricted,
                                "authority",
                                run,
                                "programme",
                                programme,
                                "validFrom",
                                since)),
                letter);
    }
}
