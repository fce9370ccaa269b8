package org.kardan.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.seed.Seed;

/** What is known at the first start, and that it is no firmer than its sources. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FirstDataSetTest {

    @Inject
    Seed seed;

    @Test
    void thePlantHasARegionAnOwnerWithoutAShareAndSources() {
        var asset = Graph.data("""
                { asset(slug: "gaz-nizhny-novgorod") {
                    name kind status region { code } country parent { id }
                    names { value script }
                    citations { modality reliability credibility source { code kind } }
                    makes { component { code } unitsLow unitsHigh validTo { edtf } }
                    owners { interest shareMin shareMax owner { slug } validFrom { undisclosed edtf }
                      citations { modality note source { code } } } } }
                """);

        assertThat(asset.getString("asset.kind")).isEqualTo("PLANT");
        assertThat(asset.getString("asset.status")).isEqualTo("UNKNOWN");
        assertThat(asset.getString("asset.region.code")).isEqualTo("RU-NIZ");
        assertThat(asset.getList("asset.names.value")).contains("ГАЗ", "Gorky Automobile Plant");
        assertThat(asset.getString("asset.citations[0].modality")).isEqualTo("INFERRED");
        assertThat(asset.getString("asset.citations[0].source.code")).isEqualTo("S5");
        assertThat(asset.getList("asset.makes.component.code")).containsExactly("VEHICLES");
        assertThat(asset.getString("asset.owners[0].owner.slug")).isEqualTo("gaz");
        assertThat(asset.<Object>get("asset.owners[0].shareMin")).isNull();
        assertThat(asset.getBoolean("asset.owners[0].validFrom.undisclosed")).isTrue();
        assertThat(asset.getString("asset.owners[0].citations[0].modality")).isEqualTo("INFERRED");
    }

    @Test
    void anUnpublishedChainOfOwnersIsPossibleAndNotKnown() {
        var asset = Graph.data("""
                { asset(slug: "faurecia-assets-in-russia") {
                    region { code }
                    ultimateOwners {
                      unattributedMin unattributedMax
                      owners { shareMin shareMax published owner { slug } strongestPath { owner { slug } } }
                      grouped { count }
                      gaps { reason count organisations { slug } }
                      control { end steps { basis } } } } }
                """);

        assertThat(asset.<Object>get("asset.region")).isNull();
        // That Faurecia is part of FORVIA does not say that FORVIA holds a share of it.
        assertThat(asset.<String>getList("asset.ultimateOwners.owners.owner.slug"))
                .containsExactly("faurecia", "forvia");
        assertThat(asset.<Float>getList("asset.ultimateOwners.owners.shareMin")).containsExactly(0f, 0f);
        assertThat(asset.<Float>getList("asset.ultimateOwners.owners.shareMax")).containsExactly(1f, 1f);
        assertThat(asset.<Boolean>getList("asset.ultimateOwners.owners.published"))
                .containsOnly(false);
        assertThat(asset.getList("asset.ultimateOwners.owners[1].strongestPath.owner.slug"))
                .containsExactly("faurecia", "forvia");
        assertThat(asset.getDouble("asset.ultimateOwners.unattributedMax")).isEqualTo(1);
        assertThat(asset.getList("asset.ultimateOwners.gaps.reason")).containsExactly("SHARE_NOT_PUBLISHED");
        assertThat(asset.getInt("asset.ultimateOwners.gaps[0].count")).isEqualTo(2);
        assertThat(asset.getString("asset.ultimateOwners.control.end")).isEqualTo("MAJORITY_NOT_CERTAIN");
    }

    @Test
    void theDealIsExploredByPeopleNobodyNames() {
        var answer = Graph.data("""
                { deal(slug: "faurecia-russia-managers-buyout") {
                    stage announced { undisclosed } seller { slug } acquirers { slug kind }
                    parties { role organisation { slug } citations { source { code } } }
                    targets { asset { slug } organisation { slug } shareMin citations { modality } }
                    events { stage description occurred { undisclosed } citations { modality source { code } } }
                    claimedEffects { kind description citations { modality } }
                    citations { modality source { code outlet } } } }
                """);

        assertThat(answer.getString("deal.stage")).isEqualTo("EXPLORING");
        assertThat(answer.getBoolean("deal.announced.undisclosed")).isTrue();
        assertThat(answer.<Object>get("deal.seller")).isNull();
        assertThat(answer.getString("deal.acquirers[0].kind")).isEqualTo("PERSON_GROUP");
        assertThat(answer.getString("deal.targets[0].asset.slug")).isEqualTo("faurecia-assets-in-russia");
        assertThat(answer.getList("deal.claimedEffects.citations.modality"))
                .containsExactly(List.of("POTENTIAL"), List.of("POTENTIAL"));
        assertThat(answer.getString("deal.citations[0].modality")).isEqualTo("REPORTED");
        assertThat(answer.<Object>get("deal.citations[0].source.outlet")).isNull();
    }

    @Test
    void componentsFormATreeWithTheirMakers() {
        var answer = Graph.data("""
                { component(code: "SEATS") { name parent { code children { code } }
                    makers { totalCount pageInfo { hasNextPage } edges { cursor
                      node { unitsLow asset { slug } citations { modality source { code } } } } } } }
                """);

        assertThat(answer.getList("component.parent.children.code"))
                .containsExactly("EXHAUST_SYSTEMS", "INTERIORS", "SEATS");
        assertThat(answer.getInt("component.makers.totalCount")).isEqualTo(1);
        assertThat(answer.getList("component.makers.edges.node.asset.slug"))
                .containsExactly("faurecia-assets-in-russia");
        assertThat(answer.getString("component.makers.edges[0].node.citations[0].modality"))
                .isEqualTo("INFERRED");
    }

    @Test
    void sourcesKnowWhatTheyDeriveFrom() {
        var answer = Graph.data(
                "query($r: [_Any!]!) { _entities(representations: $r) { ... on Source { origin { code outlet }"
                        + " derivedFrom { code } derivedSources { code } published { edtf undisclosed } } } }",
                Map.of("r", List.of(Map.of("__typename", "Source", "code", "S2"))));

        assertThat(answer.getString("_entities[0].origin.code")).isEqualTo("S1");
        assertThat(answer.getString("_entities[0].origin.outlet")).isEqualTo("Izvestia");
        assertThat(answer.getList("_entities[0].derivedSources")).isEmpty();
    }

    @Test
    void nothingIsLoadedTwiceEvenByReplicasThatStartTogether() throws Exception {
        var before = counts();

        try (var replicas = Executors.newFixedThreadPool(4)) {
            Callable<Integer> start = seed::load;

            var loaded = replicas.invokeAll(List.of(start, start, start, start));

            for (var one : loaded) {
                assertThat(one.get()).isZero();
            }
        }
        assertThat(counts()).isEqualTo(before);
    }

    private static List<Integer> counts() {
        var answer = Graph.data("{ organisations { totalCount } assets { totalCount } deals { totalCount } }");
        return List.of(
                answer.getInt("organisations.totalCount"),
                answer.getInt("assets.totalCount"),
                answer.getInt("deals.totalCount"));
    }
}
