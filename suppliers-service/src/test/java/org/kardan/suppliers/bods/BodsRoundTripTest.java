package org.kardan.suppliers.bods;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;

/** What comes in as statements goes out as statements that say the same. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BodsRoundTripTest {

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aNetworkComesOutAsItWentIn() {
        Bods.send(network(), "S1").statusCode(200);

        var first = statementsOf(Bods.exported());
        // The export again, as another publisher would take it in: under another source, with identifiers and records
        // of its own.
        var again = new ObjectMapper()
                .valueToTree(first)
                .toString()
                .replace(run + "-ID", run + "-ID2")
                .replaceAll("\"([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})\"", "\"their-$1\"");
        Bods.send(again.replace(run, run + "x"), "S2", Map.of()).statusCode(200);
        var second = statementsOf(Bods.exported(), run + "x");

        assertThat(network(second))
                .isEqualTo(network(first).stream()
                        .map(fact -> fact.replace(run, run + "x").replace("x-ID", "x-ID2"))
                        .sorted()
                        .toList());
        assertThat(network(first))
                .hasSize(10)
                .contains(
                        "relationship new {\"isComponent\":false,\"subject\":\"Alpha %1$s\",\"interestedParty\":\"Päivi Person %1$s\","
                                        .formatted(run)
                                + "\"interests\":[{\"type\":\"shareholding\",\"directOrIndirect\":\"direct\",\"share\":"
                                + "{\"exact\":33.33},\"startDate\":\"2001-02-03\"}]}");
    }

    @Test
    void whatComesInHereAndWhatGoesOutIsValid() {
        var file = network();
        Bods.send(file, "S1").statusCode(200);

        var exported = Bods.exported();

        assertThat(Standard.faults(Bods.parse(file.array()))).isEmpty();
        assertThat(Standard.faults(exported)).isEmpty();
    }

    @Test
    void whatIsNotOfTheStandardIsFoundByTheCheckOfIt() {
        var file = network().array();

        assertThat(Standard.faults(Bods.parse(file.replace("\"statementDate\"", "\"date\""))))
                .isNotEmpty();
        assertThat(Standard.faults(Bods.parse(file.replace("\"subtype\":\"trust\"", "\"subtype\":\"stateAgency\""))))
                .isNotEmpty();
        assertThat(Standard.faults(Bods.parse(file.replace("\"exact\":33.33", "\"exact\":33.33,\"minimum\":30"))))
                .isNotEmpty();
    }

    @Test
    void aDateWithoutADayAndAnInterestOfUnknownDirectnessGrowNoFirmer() {
        var inMarch = "/recordDetails/interests/0";
        var unknown = Map.of("type", "votingRights", "directOrIndirect", "unknown");
        var statements = Bods.parse(new Statements()
                .entity("A-" + run, "Alpha " + run, Map.of())
                .entity("B-" + run, "Beta " + run, Map.of())
                .owns("r-" + run, "B-" + run, "A-" + run, "new", List.of(unknown))
                .array());
        ((ObjectNode) statements.get(2))
                .putPOJO(
                        "annotations",
                        List.of(Map.of(
                                "statementPointerTarget", inMarch,
                                "motivation", "transformation",
                                "description", "startDate as EDTF (ISO 8601-2)",
                                "transformedContent", "XXXX-03")));
        Bods.send(statements.toString(), "S1", Map.of()).statusCode(200);

        var stake = statementsOf(Bods.exported()).getLast();

        assertThat(stake.at(inMarch).toString())
                .isEqualTo("{\"type\":\"votingRights\",\"directOrIndirect\":\"unknown\"}");
        assertThat(stake.at("/annotations/0").toString())
                .contains("\"statementPointerTarget\":\"" + inMarch + "\"", "\"XXXX-03\"");
    }

    @Test
    void aRecordThatItsPublisherHasClosedGoesOutAsClosed() {
        Bods.send(network(), "S1").statusCode(200);
        Bods.send(
                        new Statements()
                                .on("2024-06-01")
                                .add(
                                        "B-" + run,
                                        "entity",
                                        "closed",
                                        Map.of(
                                                "isComponent",
                                                false,
                                                "entityType",
                                                Map.of("type", "legalEntity", "details", "Oy"),
                                                "name",
                                                "Beta " + run)),
                        "S1")
                .statusCode(200);

        var beta = statementsOf(Bods.exported()).stream()
                .filter(one -> one.toString().contains("Beta " + run))
                .findFirst()
                .orElseThrow();

        assertThat(beta.path("recordStatus").asText()).isEqualTo("closed");
        assertThat(beta.path("statementDate").asText()).isEqualTo("2024-06-01");
    }

    @Test
    void linesAndArraySayTheSame() {
        Bods.send(network(), "S1").statusCode(200);

        var lines = RestAssured.given()
                .get("/export/bods?format=jsonl")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        var statements = Bods.parse("[" + String.join(",", lines.lines().toList()) + "]");
        assertThat(statements).isEqualTo(Bods.exported());
    }

    @Test
    void aDateKeepsThePrecisionItHas() {
        var about2014 = "/recordDetails/interests/0/startDate";
        var file = network()
                .array()
                .replace("\"startDate\":\"2000-01-01\"", "\"startDate\":\"2014-01-01\"")
                .replace("2010-06-30", "2015-06-30");
        var annotation = Map.of(
                "statementPointerTarget", about2014,
                "motivation", "transformation",
                "description", "The date as EDTF (ISO 8601-2)",
                "transformedContent", "2014~");
        var statements = Bods.parse(file);
        statements.forEach(one -> {
            if (one.path("recordId").asText().equals("r3-" + run)) {
                ((ObjectNode) one).putPOJO("annotations", List.of(annotation));
            }
        });
        Bods.send(statements.toString(), "S1", Map.of()).statusCode(200);

        var trustee = statementsOf(Bods.exported()).stream()
                .filter(one -> one.toString().contains("trustee"))
                .findFirst()
                .orElseThrow();

        assertThat(trustee.at(about2014).asText()).isEqualTo("2014-01-01");
        assertThat(trustee.at("/annotations/0/transformedContent").asText()).isEqualTo("2014~");
    }

    @Test
    void ofAPersonTheNameAloneIsHeld() {
        Bods.send(network(), "S1").statusCode(200);

        var person = statementsOf(Bods.exported()).stream()
                .filter(one -> one.path("recordType").asText().equals("person"))
                .findFirst()
                .orElseThrow();

        assertThat(person.path("recordDetails").properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("isComponent", "personType", "names");
        assertThat(person.toString()).doesNotContain("1970").doesNotContain("Finland");
    }

    /** Two companies, a trust, a person and somebody who is not named; shares exact, as a range and unpublished; an end. */
    private Statements network() {
        return new Statements()
                .entity(
                        "A-" + run,
                        "Alpha " + run,
                        Map.of(
                                "alternateNames",
                                List.of("Альфа " + run),
                                "jurisdiction",
                                Map.of("name", "Finland", "code", "FI"),
                                "identifiers",
                                List.of(Map.of("scheme", "XI-LEI", "id", run + "-ID1"))))
                .entity("B-" + run, "Beta " + run, Map.of("entityType", Map.of("type", "legalEntity", "details", "Oy")))
                .entity(
                        "T-" + run,
                        "Trust " + run,
                        Map.of("entityType", Map.of("type", "arrangement", "subtype", "trust")))
                .add(
                        "U-" + run,
                        "entity",
                        "new",
                        Map.of(
                                "isComponent",
                                false,
                                "entityType",
                                Map.of("type", "unknownEntity"),
                                "unspecifiedEntityDetails",
                                Map.of("reason", "subjectExemptFromDisclosure", "description", "Somebody " + run)))
                .person("P-" + run, "Päivi Person " + run)
                .owns("r1-" + run, "P-" + run, "A-" + run, "new", List.of(Statements.share(Map.of("exact", 33.33))))
                .owns(
                        "r2-" + run,
                        "B-" + run,
                        "A-" + run,
                        "new",
                        List.of(
                                Statements.share(Map.of("minimum", 25, "maximum", 50)),
                                Map.of("type", "votingRights", "startDate", "2003-01-01")))
                .owns(
                        "r3-" + run,
                        "T-" + run,
                        "B-" + run,
                        "closed",
                        List.of(Map.of("type", "trustee", "startDate", "2000-01-01", "endDate", "2010-06-30")))
                .owns("r4-" + run, "U-" + run, "B-" + run, "new", List.of(Map.of("type", "unknownInterest")));
    }

    private List<JsonNode> statementsOf(List<JsonNode> all) {
        return statementsOf(all, run);
    }

    /** The statements about parties whose name has the mark, and the relationships between those. */
    private static List<JsonNode> statementsOf(List<JsonNode> all, String mark) {
        var records = all.stream()
                .filter(one -> !one.path("recordType").asText().equals("relationship"))
                .filter(one -> one.path("recordDetails").toString().matches(".*" + mark + "[\"-].*"))
                .map(one -> one.path("recordId").asText())
                .toList();
        return all.stream()
                .filter(one -> records.contains(one.path("recordId").asText())
                        || records.contains(
                                one.path("recordDetails").path("subject").asText()))
                .toList();
    }

    /** What the statements say, without the ids, which are each publisher's own. */
    private static List<String> network(List<JsonNode> statements) {
        var names = new HashMap<String, String>();
        for (var one : statements) {
            var details = one.path("recordDetails");
            var name = details.path("name")
                    .asText(details.path("names").path(0).path("fullName").asText());
            names.put(
                    one.path("recordId").asText(),
                    name.isEmpty() ? details.findPath("description").asText() : name);
        }
        var facts = new ArrayList<String>();
        for (var one : statements) {
            var details = one.path("recordDetails").deepCopy().toString();
            for (var entry : names.entrySet()) {
                details = details.replace(entry.getKey(), entry.getValue());
            }
            facts.add(one.path("recordType").asText() + " "
                    + one.path("recordStatus").asText() + " " + details);
        }
        return facts.stream().sorted().toList();
    }
}
