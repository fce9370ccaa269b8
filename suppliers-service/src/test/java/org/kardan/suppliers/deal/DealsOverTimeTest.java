package org.kardan.suppliers.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.suppliers.Writes.organisation;
import static org.kardan.suppliers.Writes.slug;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Fixture;
import org.kardan.suppliers.Graph;
import org.kardan.suppliers.SupplyFixture;

/** A deal that was open for a while, in every list of deals, at days and moments of knowledge; once each was as of today. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DealsOverTimeTest {

    private static final String OPEN = "asOf: \"2026-03-01\"";
    private static final String OVER = "asOf: \"2026-05-20\"";
    private static final String NOT_KNOWN = "asOf: \"2026-03-01\", knownAt: \"2021-01-01T00:00:00Z\"";

    @Inject
    Fixture fixture;

    @Inject
    SupplyFixture supply;

    private final String seller = slug("seller");
    private final String buyer = slug("buyer");
    private final String plant = slug("plant");
    private final String code = slug("c").replace('-', '_').toUpperCase(Locale.ROOT);
    private String deal;

    @BeforeEach
    void aPlantWasSoldInMay() {
        organisation(seller);
        organisation(buyer);
        var id = fixture.plant(plant, "XT-1");
        supply.makes(id, supply.component(code), 10, 10);
        deal = DealCalls.deal("AGREED");
        DealCalls.party(deal, buyer, "ACQUIRER");
        DealCalls.target(deal, "asset", plant, 1.0);
        var closed = DealCalls.step("closeDeal", deal, 1, "2026-05-20");
        assertThat(closed.getString("data.it.stage")).as(closed.prettify()).isEqualTo("CLOSED");
    }

    @Test
    void listsOfDealsAreThoseOfTheMoment() {
        for (var list : List.of(
                "asset(slug: \"%s\") { deals(open: true, MOMENT) { id } }".formatted(plant),
                "organisation(slug: \"%s\") { deals(open: true, MOMENT) { id } }".formatted(buyer))) {
            assertThat(ids(list, OPEN, "deals.id")).as(list).containsExactly(deal);
            assertThat(ids(list, OVER, "deals.id")).as(list).isEmpty();
            assertThat(ids(list, NOT_KNOWN, "deals.id")).as(list).isEmpty();
        }
        var pages = "deals(open: true, MOMENT, last: 100) { totalCount edges { node { id } } }";
        assertThat(ids(pages, OPEN, "edges.node.id")).contains(deal);
        assertThat(ids(pages, OVER, "edges.node.id")).doesNotContain(deal);
        assertThat(ids(pages, NOT_KNOWN, "edges.node.id")).doesNotContain(deal);
    }

    @Test
    void dealsOfARegionAreThoseOfTheMoment() {
        var query =
                "query($r: [_Any!]!) { _entities(representations: $r) { ... on Region { open: deals(open: true, %s, first: 100)"
                        + " { edges { node { id } } } over: deals(open: true, %s, first: 100) { edges { node { id } } } } } }";

        var found = Graph.data(
                query.formatted(OPEN, OVER), Map.of("r", List.of(Map.of("__typename", "Region", "code", "XT-1"))));

        assertThat(found.<String>getList("_entities[0].open.edges.node.id")).contains(deal);
        assertThat(found.<String>getList("_entities[0].over.edges.node.id")).doesNotContain(deal);
    }

    @Test
    void whatIsAtStakeIsWhatWasKnown() {
        var found = Graph.data(
                "{ deal(id: \"%s\") { now: atStake { components { component { code } } } then: atStake(%s) { assets { asset { slug } } } } }"
                        .formatted(deal, NOT_KNOWN));

        assertThat(found.getList("deal.now.components.component.code")).isEqualTo(List.of(code));
        assertThat(found.getList("deal.then.assets")).isEmpty();
    }

    @Test
    void anExposureHasTheOpenDealsOfItsMoment() {
        assertThat(exposure(OPEN).getList("componentsInOpenDeals.code")).isEqualTo(List.of(code));
        assertThat(exposure(OPEN).getList("components[0].openDeals.id")).isEqualTo(List.of(deal));
        assertThat(exposure(OVER).getList("componentsInOpenDeals")).isEmpty();
        assertThat(exposure(OVER).getBoolean("components[0].everySourceInOpenDeal"))
                .isFalse();
    }

    private JsonPath exposure(String moment) {
        var project = Map.of(
                "__typename",
                "Project",
                "id",
                "p",
                "componentNeeds",
                List.of(Map.of("component", Map.of("code", code))));
        return Graph.data(
                        ("query($r: [_Any!]!) { _entities(representations: $r) { ... on Project { supplyExposure(%s) {"
                                        + " componentsInOpenDeals { code } components { everySourceInOpenDeal openDeals { id } } } } } }")
                                .formatted(moment),
                        Map.of("r", List.of(project)))
                .setRootPath("data._entities[0].supplyExposure");
    }

    private static List<String> ids(String list, String moment, String path) {
        return Graph.data("{ it: %s }".formatted(list.replace("MOMENT", moment)))
                .getList("it." + path);
    }
}
