package org.kardan.suppliers.bods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kardan.kit.testing.TestDatabase;

/** What the standard does not allow is refused by statement, field and reason; what it allows comes in as it is meant. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BodsStatementsTest {

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

    private Statements network(double percent) {
        return new Statements()
                .entity(company, "Company " + run, Map.of())
                .entity(owner, "Owner " + run, Map.of())
                .owns(link, owner, company, percent);
    }
}
