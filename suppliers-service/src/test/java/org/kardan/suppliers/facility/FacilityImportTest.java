package org.kardan.suppliers.facility;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Graph;

/** Facility lists come in as assets, and what may be here already is told. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FacilityImportTest {

    private static final String HEADER = "OS ID,Name,Address,Country Code,Country Name,Latitude,Longitude,Sector\n";

    /** Letters alone: a search form keeps no figure apart from the next. */
    private final String run = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "zk";

    private final String plant = "Zavod " + run;

    @Test
    void aRowBecomesAPlantWithItsEvidence() {
        send(HEADER + "RU2020" + run + ",\"" + plant
                        + ", the \"\"first\"\"\",\"1, Lenina\nNizhny\",RU,Russia,56.25,43.86,Automotive\n")
                .statusCode(200)
                .body("made", equalTo(1))
                .body("held", equalTo(0));

        var asset = Graph.data(
                        "{ assets(country: \"RU\", first: 100) { edges { node { name kind address country latitude longitude"
                                + " names { value citations { modality locator source { code } } } } } } }")
                .<Map<String, Object>>getList("assets.edges.node")
                .stream()
                .filter(one -> ((String) one.get("name")).contains(run))
                .findFirst()
                .orElseThrow();
        assertThat(asset)
                .containsEntry("name", plant + ", the \"first\"")
                .containsEntry("kind", "PLANT")
                .containsEntry("address", "1, Lenina\nNizhny")
                .containsEntry("latitude", 56.25f);
        assertThat(asset.get("names").toString()).contains("ASSERTED", "OS ID RU2020" + run, "S4");
    }

    @Test
    void theSameListAgainChangesNothingAndAChangedRowUpdates() {
        var list = "\ufeffname;address;country;lat;lon\n" + plant + ";here;RUS;56.2;43.8\n";
        send(list).statusCode(200).body("made", equalTo(1));
        send(list).statusCode(200).body("made", equalTo(0)).body("unchanged", equalTo(1));

        send("os_id,name,country,lat,lng\nA" + run + ",Other " + run + ",Georgia,41.7,44.8\n")
                .body("made", equalTo(1));
        send("os_id,name,country,lat,lng\nA" + run + ",Other " + run + ",Georgia,41.8,44.8\n")
                .body("updated", equalTo(1))
                .body("made", equalTo(0));
    }

    @Test
    void aPlantThatIsNamedTwiceLosesNothingAndTheSameListAgainChangesNothing() {
        var list = "name,address,country,lat,lon\n" + plant + ",Road 2,TR,41,29\n" + plant + ",Road 2,TR,,\n"
                + "Second " + run + ",Road 3,TR,,\nSecond " + run + ",Road 3,TR,42,30\n";

        send(list).body("made", equalTo(2)).body("unchanged", equalTo(1)).body("updated", equalTo(1));
        send(list).body("unchanged", equalTo(4)).body("updated", equalTo(0));
        send("name,address,country,lat,lon\n" + plant + ",Road 2,TR,,\n").body("unchanged", equalTo(1));

        assertThat(places()).containsOnlyKeys(plant, "Second " + run);
        assertThat(places().get(plant)).containsEntry("latitude", 41f).containsEntry("version", 1);
        assertThat(places().get("Second " + run)).containsEntry("latitude", 42f).containsEntry("version", 2);
    }

    @Test
    void ofTwoRowsThatContradictEachOtherTheFirstCountsAndTheOtherIsTold() {
        var list = "os_id,name,country,lat,lon\nT" + run + "," + plant + ",TR,41,29\nT" + run + ",Renamed " + run
                + ",TR,42,30\n";

        for (int time = 0; time < 2; time++) {
            send(list)
                    .body("updated", equalTo(0))
                    .body("unchanged", equalTo(1 + time))
                    .body("leftAlone.field", equalTo(List.of("name", "place")))
                    .body("leftAlone[1].message", containsString("an earlier row of the list says so"));
        }

        assertThat(places()).containsOnlyKeys(plant);
        assertThat(places().get(plant)).containsEntry("latitude", 41f).containsEntry("version", 1);
    }

    /** The plants of this test in Türkiye, by name. */
    private Map<String, Map<String, Object>> places() {
        var plants = new HashMap<String, Map<String, Object>>();
        Graph.data("{ assets(country: \"TR\", first: 100) { edges { node { name latitude version } } } }")
                .<Map<String, Object>>getList("assets.edges.node")
                .stream()
                .filter(one -> ((String) one.get("name")).contains(run))
                .forEach(one -> plants.put((String) one.get("name"), one));
        return plants;
    }

    @Test
    void whatMayBeHereAlreadyIsToldWithScoreAndReasonAndHeld() {
        send("name,country,lat,lon\n" + plant + ",RU,56.2000,43.8000\n").body("made", equalTo(1));
        var again = "name,country,lat,lon\nЗавод " + run + ",RU,56.2001,43.8001\n" + plant + ",GE,41.7,44.8\n";

        send(again)
                .statusCode(200)
                .body("held", equalTo(1))
                .body("made", equalTo(1))
                .body("possibleDuplicateCount", equalTo(1))
                .body("possibleDuplicates[0].number", equalTo(1))
                .body("possibleDuplicates[0].line", equalTo(2))
                .body("possibleDuplicates[0].assetName", equalTo(plant))
                .body("possibleDuplicates[0].score.toDouble()", greaterThanOrEqualTo(0.9))
                .body("possibleDuplicates[0].why", hasItem("the names have the same search form"))
                .body("possibleDuplicates[0].why", hasItem("they are 13 m apart"));
        send(again, Map.of("duplicates", "record")).body("made", equalTo(1)).body("unchanged", equalTo(1));
    }

    @Test
    void twoRowsOfOneListAreHeldAgainstEachOther() {
        send("name,country\n" + plant + ",RU\n" + plant + " ,RU\n\"" + run + " zavod\",RU\n")
                .body("made", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("held", equalTo(1));
    }

    @Test
    void aRowThatSaysWhichAssetItIsIsTakenAsThat() {
        send("name,country,same_as\nA name of " + run + ",RU,gaz-nizhny-novgorod\n")
                .body("linked", equalTo(1))
                .body("made", equalTo(0));

        assertThat(Graph.data("{ asset(slug: \"gaz-nizhny-novgorod\") { names { value } } }")
                        .getList("asset.names.value"))
                .contains("A name of " + run);
        send("name,country,same_as\nB " + run + ",RU,no-such-asset\n")
                .statusCode(422)
                .body("problems[0].field", equalTo("same_as"));
    }

    @Test
    void aBadLineIsNamedByNumberFieldAndRuleAndTheImportGoesOnFromThere() {
        var list = "name,address,country,lat,lon\n" + plant + ",here,RU,56,43\n,there,XX,91,east\n";

        send(list)
                .statusCode(422)
                .body("made", equalTo(0))
                .body("resumeFrom", equalTo(1))
                .body("problems", hasSize(4))
                .body("problems.number", equalTo(List.of(2, 2, 2, 2)))
                .body("problems.line", equalTo(List.of(3, 3, 3, 3)))
                .body("problems.field", equalTo(List.of("name", "country", "lat", "lon")))
                .body("problems[2].message", containsString("-90 to 90"));
        send(list.replace(",there,XX,91,east", "Second " + run + ",there,RU,,"), Map.of("from", 2))
                .statusCode(200)
                .body("rows", equalTo(1))
                .body("made", equalTo(1));
    }

    @Test
    void aDryRunLeavesNothing() {
        var list = "name,country\n" + plant + ",RU\n";

        send(list, Map.of("dryRun", true)).body("made", equalTo(1)).body("dryRun", equalTo(true));
        send(list).body("made", equalTo(1));
    }

    @Test
    void whatIsNoListIsRefused() {
        send("place,country\nx,RU\n").statusCode(400).body("message", containsString("name"));
        send("").statusCode(400).body("message", containsString("empty"));
        send("name,country\n\"open,RU\n").statusCode(422).body("problems[0].message", containsString("quote"));
        send("name,country\nx,RU,more\n").statusCode(422).body("problems[0].field", equalTo("row"));
        send("name,country\nЗавод,RU\n", Map.of(), Charset.forName("windows-1251"))
                .statusCode(400)
                .body("message", containsString("UTF-8"));
        given().body("name,country\n").post("/import/facilities").then().statusCode(400);
        given().queryParam("source", "none-such")
                .body("name,country\n")
                .post("/import/facilities")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse send(String list) {
        return send(list, Map.of());
    }

    private static ValidatableResponse send(String list, Map<String, ?> parameters) {
        return send(list, parameters, StandardCharsets.UTF_8);
    }

    private static ValidatableResponse send(String list, Map<String, ?> parameters, Charset charset) {
        return given().queryParam("source", "S4")
                .queryParams(parameters)
                .contentType("text/csv")
                .body(list.getBytes(charset))
                .when()
                .post("/import/facilities")
                .then();
    }
}
