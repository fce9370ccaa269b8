package org.kardan.suppliers.facility;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Graph;
import org.kardan.suppliers.Writes;

/** A facility list changes what it has recorded itself, and says what of others it left alone. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FacilityOwnTest {

    private static final String HEADER = "os_id,name,address,country,lat,lon,same_as\n";

    private final String run = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "zk";
    private final String plant = "Zavod " + run;
    private final String key = "OS" + run;

    @Test
    void aChangedRowTakesItsOwnNameBackAndFollowsInEveryField() {
        send("S4", row(plant, "1, Lenina", "RU,56.2,43.8")).body("made", equalTo(1));
        var slug = slugOf(plant);

        send("S4", row("Fabrika " + run, "2, Lenina", "RU,56.3,43.8"))
                .body("updated", equalTo(1))
                .body("leftAloneCount", equalTo(0));

        var asset = asset(slug);
        assertThat(asset.<String>getList("names.value")).containsExactly("Fabrika " + run);
        assertThat(asset.getString("name")).isEqualTo("Fabrika " + run);
        assertThat(asset.getString("address")).isEqualTo("2, Lenina");
        assertThat(asset.getFloat("latitude")).isEqualTo(56.3f);
    }

    @Test
    void whatWasCorrectedByHandStaysAndIsTold() {
        send("S4", row(plant, "1, Lenina", "RU,56.2,43.8")).body("made", equalTo(1));
        var slug = slugOf(plant);
        var corrected = Graph.ask("""
                mutation { correctAsset(asset: "%s", version: 1, input: { slug: "%s", name: "By hand %s", kind: PLANT,
                    country: "RU", region: "RU-NIZ", address: "1, Lenina", latitude: 56.2, longitude: 43.8,
                    citations: [{ source: "S4", modality: REPORTED }] }) { version } }
                """.formatted(slug, slug, run));
        assertThat(corrected.getInt("data.correctAsset.version")).isEqualTo(2);

        send("S4", row(plant, "3, Lenina", "GE,41.7,44.8"))
                .body("updated", equalTo(1))
                .body("leftAlone.subject", equalTo(List.of(slug, slug)))
                .body("leftAlone.field", equalTo(List.of("name", "country")))
                .body(
                        "leftAlone[0].message",
                        equalTo("stays 'By hand %s', not '%s': it was corrected here since".formatted(run, plant)));

        var asset = asset(slug);
        assertThat(asset.getString("name")).isEqualTo("By hand " + run);
        assertThat(asset.getString("country")).isEqualTo("RU");
        assertThat(asset.getFloat("latitude")).isEqualTo(41.7f);
    }

    @Test
    void aNameThatAnotherListHasTooIsCitedToBothAndStaysWhenOneDropsIt() {
        send("S4", row(plant, "here", "RU,56.2,43.8")).body("made", equalTo(1));
        var slug = slugOf(plant);
        send("S3", HEADER + "B" + run + "," + plant + ",,RU,,," + slug + "\n").body("linked", equalTo(1));
        assertThat(citersOf(slug, plant)).containsExactly("S4", "S3");

        send("S4", row("Fabrika " + run, "here", "RU,56.2,43.8"))
                .body("leftAlone.message", equalTo(List.of("'%s' stays: others state it too".formatted(plant))));

        assertThat(asset(slug).<String>getList("names.value")).containsExactly(plant, "Fabrika " + run);
        assertThat(citersOf(slug, plant)).containsExactly("S3");
    }

    @Test
    void aNameFallsWithTheLastListThatHasItWhoeverRecordedIt() {
        var source = Writes.slug("list").toUpperCase(Locale.ROOT);
        Writes.record(
                "recordSupplySource", Map.of("code", source, "kind", "REPORT", "title", "A list", "published", "2026"));
        send(source, row(plant, "here", "RU,56.2,43.8")).body("made", equalTo(1));
        var slug = slugOf(plant);
        send("S3", HEADER + "B" + run + "," + plant + ",,RU,,," + slug + "\n").body("linked", equalTo(1));
        Graph.data(
                "mutation { retractSupplySource(code: \"%s\", version: 1, reason: \"forged\", withdrawCitations: true) { key } }"
                        .formatted(source));
        assertThat(citersOf(slug, plant)).containsExactly("S3");

        send("S3", HEADER + "B" + run + ",Fabrika " + run + ",,RU,,," + slug + "\n")
                .body("leftAlone.field", not(hasItem("names")));

        assertThat(asset(slug).<String>getList("names.value")).containsExactly("Fabrika " + run);
    }

    @Test
    void aRowNeverChangesAnAssetThatWasHereBeforeIt() {
        var slug = Writes.slug("plant");
        Writes.record("recordAsset", Writes.input("slug", slug, "name", plant, "kind", "PLANT", "country", "RU"));
        send("S4", HEADER + key + ",List " + run + ",,RU,,," + slug + "\n").body("linked", equalTo(1));

        send("S4", HEADER + key + ",Later " + run + ",there,RU,1,2," + slug + "\n")
                .body("updated", equalTo(1))
                .body("leftAlone.field", equalTo(List.of("name", "place", "address")));

        var asset = asset(slug);
        assertThat(asset.getString("name")).isEqualTo(plant);
        assertThat(asset.getString("latitude")).isNull();
        assertThat(asset.<String>getList("names.value")).containsExactly("Later " + run);
    }

    private String row(String name, String address, String rest) {
        return HEADER + key + "," + name + ",\"" + address + "\"," + rest + ",\n";
    }

    private static ValidatableResponse send(String source, String list) {
        return given().queryParam("source", source)
                .contentType("text/csv")
                .body(list.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .when()
                .post("/import/facilities")
                .then()
                .statusCode(200);
    }

    private static String slugOf(String name) {
        return Graph.data(
                        "query($name: String!) { searchSuppliers(text: $name, types: [ASSET], first: 1) { edges { node {"
                                + " ... on Asset { slug name } } } } }",
                        Map.of("name", name))
                .getString("searchSuppliers.edges[0].node.slug");
    }

    private static List<String> citersOf(String slug, String name) {
        return asset(slug).getList("names.find { it.value == '%s' }.citations.source.code".formatted(name));
    }

    private static JsonPath asset(String slug) {
        return Graph.data("""
                { asset(slug: "%s") { name country address latitude names { value citations { source { code } } } } }
                """.formatted(slug)).setRootPath("data.asset");
    }
}
