package org.kardan.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.suppliers.Writes.input;
import static org.kardan.suppliers.Writes.record;
import static org.kardan.suppliers.Writes.slug;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;

/** What this service says of a region: who makes something there, and which deals are about something there. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RegionTest {

    private static final String REGIONS =
            "query($r: [_Any!]!) { _entities(representations: $r) { ... on Region { code %s } } }";

    @Inject
    Fixture fixture;

    private static Map<String, Object> regions(String... codes) {
        return Map.of(
                "r",
                Stream.of(codes)
                        .map(code -> Map.of("__typename", "Region", "code", code))
                        .toList());
    }

    private String maker(String region) {
        var plant = slug("maker");
        fixture.plant(plant, region);
        record("recordSupplyCapability", input("asset", plant, "component", "SEATS", "validFrom", "2020"));
        return plant;
    }

    private static String deal(String stage, String... targets) {
        var deal = slug("deal");
        record(
                "recordDeal",
                input("slug", deal, "title", deal, "stage", stage, "occurred", "2024", "description", "talks"));
        for (var target : targets) {
            record("recordDealTarget", input("deal", deal, "asset", target));
        }
        return deal;
    }

    @Test
    void makersOfAComponentInARegionComeInPages() {
        var here = List.of(maker("XR-1"), maker("XR-1"), maker("XR-1"));
        var there = maker("XR-2");
        var query = REGIONS.formatted("makers(component: \"SEATS\", first: 2%s)"
                + " { totalCount pageInfo { hasNextPage endCursor } edges { node { asset { slug } } } }");

        var first = Graph.data(query.formatted(""), regions("XR-1", "XR-2", "XR-3"));
        var cursor = first.getString("_entities[0].makers.pageInfo.endCursor");
        var second = Graph.data(query.formatted(", after: \"" + cursor + "\""), regions("XR-1"));

        var seen = new ArrayList<String>(first.getList("_entities[0].makers.edges.node.asset.slug"));
        assertThat(seen).hasSize(2);
        seen.addAll(second.getList("_entities[0].makers.edges.node.asset.slug"));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(here);
        assertThat(first.getBoolean("_entities[0].makers.pageInfo.hasNextPage")).isTrue();
        assertThat(second.getBoolean("_entities[0].makers.pageInfo.hasNextPage"))
                .isFalse();
        assertThat(first.getList("_entities.makers.totalCount")).containsExactly(3, 1, 0);
        assertThat(first.getList("_entities[1].makers.edges.node.asset.slug")).containsExactly(there);
    }

    @Test
    void ofAnUnknownComponentThereIsNoMaker() {
        var answer = Graph.data(
                REGIONS.formatted("makers(component: \"NO_SUCH_THING\") { totalCount edges { cursor } }"),
                regions("XR-1"));

        assertThat(answer.getInt("_entities[0].makers.totalCount")).isZero();
        assertThat(answer.getList("_entities[0].makers.edges")).isEmpty();
    }

    @Test
    void aDealAboutTwoPlantsOfARegionStandsThereOnce() {
        var one = slug("plant");
        var other = slug("plant");
        var elsewhere = slug("plant");
        fixture.plant(one, "XR-5");
        fixture.plant(other, "XR-5");
        fixture.plant(elsewhere, "XR-6");
        var both = deal("EXPLORING", one, other);
        var across = deal("AGREED", other, elsewhere);
        Graph.data(
                "mutation($input: DealStepInput!) { abandonDeal(deal: \"%s\", version: 1, input: $input) { id } }"
                        .formatted(deal("RUMOURED", one)),
                Map.of("input", input("occurred", "2025", "description", "given up")));
        var query = REGIONS.formatted("deals(open: true, first: 10) { totalCount edges { node { slug } } }"
                + " all: deals(first: 1) { totalCount pageInfo { hasNextPage } edges { node { slug } } }");

        var answer = Graph.data(query, regions("XR-5", "XR-6"));

        assertThat(answer.getList("_entities[0].deals.edges.node.slug")).containsExactlyInAnyOrder(both, across);
        assertThat(answer.getList("_entities[0].deals.edges.node.slug", String.class))
                .isSorted();
        assertThat(answer.getInt("_entities[0].deals.totalCount")).isEqualTo(2);
        assertThat(answer.getInt("_entities[0].all.totalCount")).isEqualTo(3);
        assertThat(answer.getBoolean("_entities[0].all.pageInfo.hasNextPage")).isTrue();
        assertThat(answer.getList("_entities[1].deals.edges.node.slug")).containsExactly(across);
    }

    @Test
    void manyRegionsNeedNoMoreStatementsThanOne() {
        var query = REGIONS.formatted("makers(component: \"SEATS\") { totalCount edges { node { asset { slug } } } }"
                + " deals(open: true) { totalCount edges { node { slug } } }");
        deal("EXPLORING", maker("XR-8"));
        deal("EXPLORING", maker("XR-9"));

        long ofOne = fixture.statementsOf(() -> Graph.data(query, regions("XR-8")));
        long ofTwo = fixture.statementsOf(() -> Graph.data(query, regions("XR-8", "XR-9")));

        assertThat(ofTwo).isEqualTo(ofOne).isLessThanOrEqualTo(6);
    }
}
