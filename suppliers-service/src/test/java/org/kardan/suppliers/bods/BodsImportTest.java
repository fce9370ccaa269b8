package org.kardan.suppliers.bods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.kardan.suppliers.bods.Statements.share;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Fixture;
import org.kardan.suppliers.Graph;

/** Statements come in once, whole batches or none, and what is wrong is said by number and field. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BodsImportTest {

    @Inject
    Fixture fixture;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String company = "company-" + run;
    private final String owner = "owner-" + run;
    private final String link = "link-" + run;

    @Test
    void theSameFileAgainChangesNothing() {
        var file = twoCompanies().owns(link, owner, company, 60).array();
        Bods.send(file, "S1", Map.of())
                .statusCode(200)
                .body("taken", equalTo(3))
                .body("stakesMade", equalTo(1));

        Bods.send(file, "S1", Map.of())
                .statusCode(200)
                .body("taken", equalTo(0))
                .body("unchanged", equalTo(3))
                .body("organisationsMade", equalTo(0));

        assertThat(owners()).containsExactly(0.6f);
    }

    @Test
    void jsonLinesWithALaterVersionOfARelationshipCorrectTheStake() {
        var file = twoCompanies()
                .owns(link, owner, company, 60)
                .on("2024-06-01")
                .owns(link, owner, company, "updated", List.of(share(Map.of("exact", 40))))
                .lines();

        Bods.send(file, "S1", Map.of()).statusCode(200).body("stakesCorrected", equalTo(1));

        assertThat(owners()).containsExactly(0.4f);
    }

    @Test
    void aClosedRelationshipEndsTheStakeOnItsDayAndKeepsItBefore() {
        Bods.send(twoCompanies().owns(link, owner, company, 60), "S1").statusCode(200);
        var closed = Map.of(
                "type",
                "shareholding",
                "share",
                Map.of("exact", 60),
                "startDate",
                "2001-02-03",
                "endDate",
                "2024-05-31");

        Bods.send(new Statements().on("2024-06-01").owns(link, owner, company, "closed", List.of(closed)), "S1")
                .statusCode(200);

        assertThat(owners()).isEmpty();
        assertThat(ownersAsOf("2024-05-30")).containsExactly(0.6f);
    }

    @Test
    void aDateTimeOfAnInterestIsItsDay() {
        var dated = Map.of(
                "type",
                "shareholding",
                "share",
                Map.of("exact", 60),
                "startDate",
                "2001-02-03T00:00:00Z",
                "endDate",
                "2024-05-31T23:59:59+03:00");

        Bods.send(twoCompanies().owns(link, owner, company, "new", List.of(dated)), "S1")
                .statusCode(200);

        assertThat(ownersAsOf("2001-02-02")).isEmpty();
        assertThat(ownersAsOf("2001-02-03")).containsExactly(0.6f);
        assertThat(ownersAsOf("2024-05-30")).containsExactly(0.6f);
        assertThat(ownersAsOf("2024-05-31")).isEmpty();
    }

    @Test
    void anInterestThatIsNoLongerStatedIsRetracted() {
        var votes = Map.of("type", "votingRights", "startDate", "2001-02-03");
        Bods.send(twoCompanies().owns(link, owner, company, "new", List.of(share(Map.of("exact", 60)), votes)), "S1")
                .statusCode(200);

        Bods.send(new Statements().on("2024-06-01").owns(link, owner, company, "updated", List.of(votes)), "S1")
                .statusCode(200)
                .body("stakesRetracted", equalTo(1));

        assertThat(owners()).hasSize(1).containsOnlyNulls();
    }

    @Test
    void anOlderStatementDoesNotOverwriteANewerOne() {
        Bods.send(twoCompanies().owns(link, owner, company, 60), "S1").statusCode(200);

        Bods.send(new Statements().on("2020-01-01").owns(link, owner, company, 10), "S1")
                .statusCode(200)
                .body("outdated", equalTo(1));

        assertThat(owners()).containsExactly(0.6f);
    }

    @Test
    void anIdentifierShowsThatAnOrganisationIsHereAlready() {
        var lei = Map.of("identifiers", List.of(Map.of("scheme", "XI-LEI", "id", "LEI" + run)));
        Bods.send(new Statements().entity(company, "Company " + run, lei), "S1").body("organisationsMade", equalTo(1));

        Bods.send(new Statements().entity("other-" + run, "The Company " + run, lei), "S2")
                .statusCode(200)
                .body("organisationsFound", equalTo(1))
                .body("organisationsMade", equalTo(0));
    }

    @Test
    void aDryRunSaysTheSameAndLeavesNothing() {
        var file = twoCompanies().owns(link, owner, company, 60).array();

        Bods.send(file, "S1", Map.of("dryRun", true)).statusCode(200).body("taken", equalTo(3));

        Bods.send(file, "S1", Map.of())
                .statusCode(200)
                .body("taken", equalTo(3))
                .body("unchanged", equalTo(0));
    }

    @Test
    void moreThanThereIsRefusesTheBatch() {
        var file = twoCompanies().owns(link, owner, company, 60).owns("second-" + run, owner, company, 50);

        Bods.send(file, "S1")
                .statusCode(422)
                .body("problems.message", hasItem(containsString("would add up to 1.1")))
                .body("resumeFrom", equalTo(1))
                .body("taken", equalTo(0));

        Bods.send(twoCompanies(), "S1").body("organisationsMade", equalTo(2));
    }

    @Test
    void aProblemNamesTheStatementAndTheLineAndTheImportCanGoOnThere() {
        var good = twoCompanies().lines();
        var dangling = new Statements().owns(link, "nobody-" + run, company, 60).lines();

        Bods.send(good + "\n" + dangling, "S1", Map.of())
                .statusCode(422)
                .body("problems[0].number", equalTo(3))
                .body("problems[0].line", equalTo(3))
                .body("problems[0].field", equalTo("recordDetails/interestedParty"))
                .body("resumeFrom", equalTo(1));

        var mended = new Statements().owns(link, owner, company, 60).lines();
        Bods.send(good + "\n" + mended, "S1", Map.of("from", 1)).statusCode(200).body("stakesMade", equalTo(1));
    }

    @Test
    void whatIsHeldThroughOthersIsLeftToComputation() {
        var indirect = Map.of("type", "shareholding", "directOrIndirect", "indirect", "share", Map.of("exact", 60));
        var nobody = Map.of("reason", "noBeneficialOwners");
        var file = twoCompanies()
                .owns(link, owner, company, "new", List.of(indirect))
                .owns("none-" + run, nobody, company, "new", List.of());

        Bods.send(file, "S1")
                .statusCode(200)
                .body("indirectInterests", equalTo(1))
                .body("unspecifiedRelationships", equalTo(1))
                .body("stakesMade", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"a\":", "hello", "[1, 2]", "[{}]", "{\"statementId\": 7}"})
    void whatIsNoStatementIsRefused(String file) {
        Bods.send(file, "S1", Map.of()).statusCode(422).body("problems[0].number", equalTo(1));
    }

    @Test
    void aSourceMustBeNamedAndThere() {
        Bods.send("[]", "", Map.of()).statusCode(400).body("code", equalTo("BAD_USER_INPUT"));
        Bods.send("[]", "NOWHERE", Map.of()).statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void aFileLongerThanADocumentMayBeIsTaken() {
        var padding = "\n".repeat(3_000_000);

        Bods.send(padding + twoCompanies().array(), "S1", Map.of())
                .statusCode(200)
                .body("taken", equalTo(2));
    }

    private Statements twoCompanies() {
        return new Statements().entity(company, "Company " + run, Map.of()).entity(owner, "Owner " + run, Map.of());
    }

    private List<Float> owners() {
        return ownersAsOf("2026-11-01");
    }

    private List<Float> ownersAsOf(String day) {
        var slug = fixture.slugOf("Company " + run);
        return Graph.data("{ organisation(slug: \"%s\") { owners(asOf: \"%s\") { shareMin } } }".formatted(slug, day))
                .getList("organisation.owners.shareMin");
    }
}
