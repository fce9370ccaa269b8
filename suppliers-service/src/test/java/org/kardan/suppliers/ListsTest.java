package org.kardan.suppliers;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;

/** Lists with their filters, and how the service is watched. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(FirstDataSetOnly.class)
class ListsTest {

    @Test
    void organisationsAreFilteredByKindAndCountry() {
        var answer = Graph.data(
                "{ organisations(kind: PERSON_GROUP, country: \"RU\") { totalCount edges { node { slug } } } }");

        assertThat(answer.getList("organisations.edges.node.slug")).containsExactly("russian-managers");
        assertThat(answer.getInt("organisations.totalCount")).isEqualTo(1);
    }

    @Test
    void assetsAreFilteredByKindRegionAndStatus() {
        var answer = Graph.data("""
                { unknown: assets(kind: PLANT, region: "RU-NIZ", status: UNKNOWN) { totalCount edges { node { slug } } }
                  operating: assets(region: "RU-NIZ", status: OPERATING) { totalCount } }
                """);

        assertThat(answer.getList("unknown.edges.node.slug")).containsExactly("gaz-nizhny-novgorod");
        assertThat(answer.getInt("operating.totalCount")).isZero();
    }

    @Test
    void dealsAreFilteredByStageOpennessAndAnnouncement() {
        var answer = Graph.data("""
                { open: deals(open: true, stage: EXPLORING) { totalCount edges { node { slug } } }
                  done: deals(open: false) { totalCount }
                  announced: deals(announcedWithin: "2020/..") { totalCount }
                  asset(slug: "faurecia-assets-in-russia") { open: deals(open: true) { slug } done: deals(open: false) { slug } } }
                """);

        assertThat(answer.getList("open.edges.node.slug")).containsExactly("faurecia-russia-managers-buyout");
        assertThat(answer.getInt("done.totalCount")).isZero();
        assertThat(answer.getInt("announced.totalCount")).isZero();
        assertThat(answer.getList("asset.open")).hasSize(1);
        assertThat(answer.getList("asset.done")).isEmpty();
    }

    @Test
    void componentsArePaged() {
        var one = Graph.data("{ components(first: 2) { totalCount pageInfo { endCursor } edges { node { code } } } }");
        var two = Graph.data("{ components(first: 2, after: \"%s\") { edges { node { code } } } }"
                .formatted(one.getString("components.pageInfo.endCursor")));

        assertThat(one.getInt("components.totalCount")).isEqualTo(4);
        assertThat(one.getList("components.edges.node.code")).containsExactly("EXHAUST_SYSTEMS", "INTERIORS");
        assertThat(two.getList("components.edges.node.code")).containsExactly("SEATS", "VEHICLES");
    }

    @Test
    void healthSaysThatItIsStartedLiveAndReadyWithItsDatabase() {
        get("/q/health/live").then().statusCode(200);
        get("/q/health/started").then().statusCode(200);
        var ready = get("/q/health/ready").then().statusCode(200).extract().asString();
        var metrics = get("/q/metrics").then().statusCode(200).extract().asString();

        assertThat(ready).contains("Database connections health check");
        assertThat(metrics).contains("jvm_memory_used_bytes");
    }
}
