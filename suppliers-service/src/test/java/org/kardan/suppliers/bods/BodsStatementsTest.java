package org.kardan.suppliers.bods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Fixture;
import org.kardan.suppliers.Graph;

/** What the standard does not allow is refused by statement, field and reason; what it allows comes in as it is meant. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BodsStatementsTest {

    @Inject
    Fixture fixture;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String company = "company-" + run;
    private final String owner = "owner-" + run;
    private final String link = "link-" + run;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "isComponent":false,"entityType" | "isComponent":1,"entityType" | recordDetails/isComponent | give true or false
            "type":"registeredEntity"} | "type":"firm"} | recordDetails/entityType/type | give for example registeredEntity
            "type":"registeredEntity"} | "type":"state","subtype":"trust"} | recordDetails/entityType/subtype | does not go with state
            "name":"Company | "unspecifiedEntityDetails":{},"name":"Company | recordDetails/unspecifiedEntityDetails/reason | is missing
            "name":"Company | "unspecifiedEntityDetails":{"reason":"shy"},"name":"Company | recordDetails/unspecifiedEntityDetails/reason | none of the standard's
            "name":"Company | "identifiers":[{"id":"1"}],"name":"Company | recordDetails/identifiers | give scheme or schemeName
            "name":"Company | "jurisdiction":{"name":"Narnia","code":"narnia"},"name":"Company | recordDetails/jurisdiction/code | ISO 3166
            "recordStatus":"new" | "recordStatus":"replaced" | recordStatus | give new, updated or closed
            "statementDate":"2024-05-01" | "statementDate":"May" | statementDate | is no date
            "type":"shareholding" | "type":"friendship" | recordDetails/interests/0/type | no interest type of the standard
            "directOrIndirect":"direct" | "directOrIndirect":"both" | recordDetails/interests/0/directOrIndirect | give direct, indirect or unknown
            "exact":60 | "exact":160 | recordDetails/interests/0/share | from 0 to 100
            "exact":60 | "minimum":60,"maximum":40 | recordDetails/interests/0/share | the other way round
            "startDate":"2001-02-03" | "startDate":"2001-02-03","endDate":"1999-01-01" | recordDetails/interests/0/endDate | before the startDate
            "startDate":"2001-02-03" | "startDate":"2001-02-30" | recordDetails/interests/0/startDate | is no date
            "isComponent":false,"subject" | "componentRecords":["x"],"isComponent":true,"subject" | recordDetails/componentRecords | a component has none
            "interestedParty":"owner- | "interestedParty":{"reason":"shy"},"x":"owner- | recordDetails/interestedParty/reason | none of the standard's reasons
            "exact":60 | "exact":60,"minimum":50 | recordDetails/interests/0/share | exact and has bounds
            "exact":60 | "minimum":50,"exclusiveMinimum":40 | recordDetails/interests/0/share | give one of the two
            "type":"shareholding" | "beneficialOwnershipOrControl":"yes","type":"shareholding" | recordDetails/interests/0/beneficialOwnershipOrControl | give true or false
            "isComponent":false,"subject" | "componentRecords":[1],"isComponent":false,"subject" | recordDetails/componentRecords | is no recordId
            "bodsVersion":"0.4" | "bodsVersion":"0.3" | publicationDetails/bodsVersion | this reads 0.4
            "statementId": | "statementType":"entityStatement","statementID": | statementID | is of release 0.3 or older
            "interestedParty":"owner- | "interestedParty":7,"x":"owner- | recordDetails/interestedParty | give a recordId
            """)
    void whatTheStandardDoesNotAllowIsRefused(String good, String bad, String field, String message) {
        var file = network(60).array();

        Bods.send(file.replaceFirst(Pattern.quote(good), bad), "S1", Map.of("dryRun", true))
                .statusCode(422)
                .body("problems.find { it.field == '" + field + "' }.message", containsString(message));

        Bods.send(file, "S1", Map.of("dryRun", true)).statusCode(200);
    }

    @Test
    void aFileWithComponentsComesInAsTheDirectInterestsThatItNames() {
        var through = Map.of("type", "shareholding", "directOrIndirect", "indirect", "share", Map.of("exact", 60));
        var file = new Statements()
                .entity(company, "Company " + run, Map.of())
                .person("person-" + run, "Person " + run)
                .entity("between-" + run, "Between " + run, Map.of("isComponent", true))
                .add(
                        "first-" + run,
                        "relationship",
                        "new",
                        Map.of(
                                "isComponent",
                                true,
                                "subject",
                                company,
                                "interestedParty",
                                "between-" + run,
                                "interests",
                                List.of(Statements.share(Map.of("exact", 60)))))
                .add(
                        "second-" + run,
                        "relationship",
                        "new",
                        Map.of(
                                "isComponent",
                                true,
                                "subject",
                                "between-" + run,
                                "interestedParty",
                                "person-" + run,
                                "interests",
                                List.of(Map.of("directOrIndirect", "unknown", "beneficialOwnershipOrControl", true))))
                .add(
                        "whole-" + run,
                        "relationship",
                        "new",
                        Map.of(
                                "isComponent",
                                false,
                                "subject",
                                company,
                                "interestedParty",
                                "person-" + run,
                                "interests",
                                List.of(through),
                                "componentRecords",
                                List.of("between-" + run, "first-" + run, "second-" + run)));

        Bods.send(file, "S1")
                .statusCode(200)
                .body("taken", equalTo(6))
                .body("stakesMade", equalTo(2))
                .body("indirectInterests", equalTo(1));
        assertThat(Standard.faults(Bods.parse(file.array()))).isEmpty();
    }

    /** A file as a register may publish it, with all that one relationship can say. */
    @Test
    void severalInterestsOfOneRelationshipAreAsManyStakesAndWhatIsNotHeldIsReadOver() {
        var bounds = Map.of("exclusiveMinimum", 25, "exclusiveMaximum", 50);
        var details = Map.of(
                "isComponent",
                false,
                "subject",
                company,
                "interestedParty",
                owner,
                "interests",
                List.of(
                        Map.of(
                                "type", "shareholding",
                                "directOrIndirect", "direct",
                                "beneficialOwnershipOrControl", true,
                                "share", bounds,
                                "startDate", "2016-04-01"),
                        Map.of("type", "votingRights", "share", Map.of("maximum", 30), "details", "Class A"),
                        Map.of("type", "appointmentOfBoard", "directOrIndirect", "unknown", "endDate", "2019-03-04")));
        var file = Bods.parse(network(1).array());
        var whole = Bods.parse(new Statements()
                        .add(link, "relationship", "new", details)
                        .array())
                .getFirst();
        var annotated = (ObjectNode) whole;
        annotated
                .putArray("annotations")
                .addObject()
                .put("statementPointerTarget", "/recordDetails/interests/0")
                .put("motivation", "commenting")
                .put("description", "Read in the register's paper file")
                .putObject("createdBy")
                .put("name", "A clerk");
        annotated.putObject("source").putArray("type").add("officialRegister").add("verified");
        var statements = List.of(file.get(0), file.get(1), annotated);

        Bods.send(statements.toString(), "S1", Map.of()).statusCode(200).body("stakesMade", equalTo(3));

        assertThat(Graph.data("""
                        query($slug: String!) { organisation(slug: $slug) { owners(asOf: "2018-01-01") {
                            interest shareMin shareMax validFrom { edtf } validTo { edtf } } } }
                        """, Map.of("slug", fixture.slugOf("Company " + run)))
                        .<Map<String, ?>>getList("organisation.owners"))
                .extracting(stake -> "%s %s %s %s %s"
                        .formatted(
                                stake.get("interest"),
                                stake.get("shareMin"),
                                stake.get("shareMax"),
                                edtf(stake.get("validFrom")),
                                edtf(stake.get("validTo"))))
                .containsExactlyInAnyOrder(
                        "SHAREHOLDING 0.25 0.5 2016-04-01 null",
                        "VOTING_RIGHTS 0.0 0.3 null null",
                        "APPOINTMENT_OF_BOARD null null null 2019-03-04");
        assertThat(Standard.faults(statements)).isEmpty();
    }

    @Test
    void anOwnerWhoIsNoLongerNamedTakesTheStakeBack() {
        Bods.send(network(60), "S1").statusCode(200).body("stakesMade", equalTo(1));
        var unnamed = new Statements()
                .on("2024-06-01")
                .owns(link, Map.of("reason", "interestedPartyExemptFromDisclosure"), company, "updated", List.of());

        Bods.send(unnamed, "S1")
                .statusCode(200)
                .body("unspecifiedRelationships", equalTo(1))
                .body("stakesRetracted", equalTo(1));
        Bods.send(new Statements().on("2024-07-01").owns(link, owner, company, 30), "S1")
                .statusCode(200)
                .body("stakesCorrected", equalTo(1));
    }

    @Test
    void aStatementThatIsInTheFileTwiceIsTakenOnce() {
        var file = network(60).array();
        var twice = Bods.parse(file);
        var other = twice.get(0).deepCopy();
        ((ObjectNode) other).put("recordId", "another-" + run);
        twice.add(twice.get(1));
        twice.add(other);

        Bods.send(twice.toString(), "S1", Map.of())
                .statusCode(200)
                .body("taken", equalTo(3))
                .body("unchanged", equalTo(2));
    }

    private static Object edtf(Object date) {
        return date instanceof Map<?, ?> fields ? fields.get("edtf") : null;
    }

    private Statements network(double percent) {
        return new Statements()
                .entity(company, "Company " + run, Map.of())
                .entity(owner, "Owner " + run, Map.of())
                .owns(link, owner, company, percent);
    }
}
