package org.kardan.suppliers.ownership.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.suppliers.Writes.input;
import static org.kardan.suppliers.Writes.organisation;
import static org.kardan.suppliers.Writes.record;
import static org.kardan.suppliers.Writes.slug;
import static org.kardan.suppliers.Writes.stake;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Graph;
import org.kardan.suppliers.Writes;

/** Who owned a plant since when, and why that changed. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OwnershipHistoryTest {

    private static final String CHANGES =
            "totalCount pageInfo { hasNextPage endCursor startCursor } edges { cursor node { kind"
                    + " occurred { edtf } deal { slug } stake { owner { slug } shareMin knownFrom citations { source { code } } } } }";

    private final String plant = slug("plant");
    private final String founder = slug("founder");
    private final String buyer = slug("buyer");
    private final String deal = slug("deal");

    @BeforeEach
    void aPlantThatWasSold() {
        organisation(plant);
        organisation(founder);
        organisation(buyer);
        stake(founder, plant, 0.4, "2012-05");
        stake(founder, plant, 0.6, "2015~");
        record(
                "recordDeal",
                input("slug", deal, "title", deal, "stage", "AGREED", "occurred", "2019", "description", "Agreed."));
        record("recordDealParty", input("deal", deal, "organisation", founder, "role", "SELLER"));
        record("recordDealParty", input("deal", deal, "organisation", buyer, "role", "ACQUIRER"));
        record("recordDealTarget", input("deal", deal, "organisation", plant, "shareMin", 1.0, "shareMax", 1.0));
        var closed = Graph.ask(
                "mutation($d: ID!, $i: DealStepInput!) { closeDeal(deal: $d, version: 1, input: $i) { id } }",
                Map.of("d", deal, "i", input("occurred", "2020-03-01", "description", "Closed.")));
        assertThat(closed.<Object>get("errors")).isNull();
    }

    @Test
    void changesComeInOrderWithTheirDealAndEvidence() {
        var history = history("");

        assertThat(history.getInt("totalCount")).isEqualTo(5);
        assertThat(history.getList("edges.node.occurred.edtf"))
                .containsExactly("2012-05", "2015~", "2020-03-01", "2020-03-01", "2020-03-01");
        assertThat(history.getList("edges.node.kind")).containsExactly("BEGAN", "BEGAN", "ENDED", "ENDED", "BEGAN");
        assertThat(history.<Object>getList("edges.node.deal")).hasSize(5);
        assertThat(history.getList("edges.node.deal.slug")).containsExactly(deal, deal, deal);
        assertThat(history.getString("edges[4].node.stake.owner.slug")).isEqualTo(buyer);
        assertThat(history.<List<?>>getList("edges.node.stake.citations")).allMatch(citations -> !citations.isEmpty());
    }

    @Test
    void aSpanLeavesOutWhatCannotHaveHappenedInIt() {
        stake(buyer, slugOf("another"), 0.1, "undisclosed");

        assertThat(history("(from: \"2014-01-01\")").getList("edges.node.occurred.edtf"))
                .containsExactly("2015~", "2020-03-01", "2020-03-01", "2020-03-01");
        assertThat(history("(from: \"2012-05-20\", to: \"2012-05-25\")").getList("edges.node.occurred.edtf"))
                .containsExactly("2012-05");
        assertThat(Writes.code(Graph.ask(
                        "{ organisation(slug: \"%s\") { ownershipHistory(from: \"2020-01-02\", to: \"2020-01-01\")"
                                        .formatted(plant)
                                + " { totalCount } } }")))
                .isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void undisclosedDatesComeLastAndAreNeverRuledOut() {
        var undisclosed = Graph.data(
                "{ asset(slug: \"gaz-nizhny-novgorod\") { ownershipHistory(from: \"2014-01-01\") { edges { node {"
                        + " kind occurred { undisclosed } } } } } }");

        assertThat(undisclosed.getList("asset.ownershipHistory.edges.node.occurred.undisclosed"))
                .containsExactly(true);
    }

    @Test
    void pagesInBothDirectionsHoldEverythingOnce() {
        var forwards = walk("first: 2, after: ", "endCursor");
        var backwards = walk("last: 2, before: ", "startCursor");

        assertThat(forwards).hasSize(5).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(backwards);
        assertThat(Writes.code(
                        Graph.ask("{ organisation(slug: \"%s\") { ownershipHistory(after: \"eA\") { totalCount } } }"
                                .formatted(plant))))
                .isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void beforeAnythingWasKnownThereIsNoHistory() {
        assertThat(history("(knownAt: \"2001-01-01T00:00:00Z\")").getInt("totalCount"))
                .isZero();
    }

    private List<String> walk(String direction, String next) {
        var found = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var arguments =
                    cursor == null ? direction.substring(0, direction.indexOf(',')) : direction + "\"" + cursor + "\"";
            var page = history("(" + arguments + ")");
            found.addAll(page.getList("edges.cursor"));
            cursor = page.getList("edges").isEmpty() || page.getList("edges").size() < 2
                    ? null
                    : page.getString("pageInfo." + next);
        } while (cursor != null);
        return found;
    }

    private String slugOf(String word) {
        var slug = slug(word);
        organisation(slug);
        return slug;
    }

    private JsonPath history(String arguments) {
        return Graph.data("{ organisation(slug: \"%s\") { ownershipHistory%s { %s } } }"
                        .formatted(plant, arguments, CHANGES))
                .setRootPath("data.organisation.ownershipHistory");
    }
}
