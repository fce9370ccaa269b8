package org.kardan.suppliers.bods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Graph;
import org.kardan.suppliers.Writes;

/** A stake that several state is one stake, and never the sum of what they say. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BodsTwiceTest {

    private static final String SINCE = "2001-02-03";

    private final String owner = Writes.slug("owner");
    private final String company = Writes.slug("company");
    private String stake;

    @BeforeEach
    void aStakeRecordedByHand() {
        for (var slug : List.of(owner, company)) {
            Writes.organisation(slug);
            Writes.record(
                    "recordOrganisationIdentifier", Writes.input("organisation", slug, "scheme", "LEI", "value", slug));
        }
        stake = Writes.stake(owner, company, 0.6, SINCE);
    }

    @Test
    void aStakeThatAnotherRegisterStatesTooIsCitedToItAndCountsOnce() {
        Bods.send(register("1").owns("r1-" + company, "o1-" + owner, "c1-" + company, 60), "S1")
                .statusCode(200)
                .body("stakesFound", equalTo(1))
                .body("stakesMade", equalTo(0));
        Bods.send(register("2").owns("r2-" + company, "o2-" + owner, "c2-" + company, 60), "S2")
                .statusCode(200)
                .body("stakesFound", equalTo(1))
                .body("possibleDuplicateCount", equalTo(0));

        assertThat(owners().getList("owners.id")).containsExactly(stake);
        assertThat(owners().getList("owners[0].citations.source.code")).containsExactly("S5", "S1", "S2");
        assertThat(owners().getFloat("ultimateOwners.owners[0].shareMax")).isEqualTo(0.6f);
    }

    @Test
    void whatARegisterNoLongerStatesStaysWithThoseWhoDo() {
        Bods.send(register("1").owns("r1-" + company, "o1-" + owner, "c1-" + company, 60), "S1")
                .statusCode(200);

        Bods.send(
                        new Statements()
                                .on("2024-06-01")
                                .owns("r1-" + company, "o1-" + owner, "c1-" + company, "updated", List.of()),
                        "S1")
                .statusCode(200)
                .body("stakesRetracted", equalTo(0))
                .body("leftAlone[0].message", containsString("others state it too"));

        assertThat(owners().getList("owners[0].citations.source.code")).containsExactly("S5");
    }

    @Test
    void whatSaysItOtherwiseIsToldAndNotAddedUp() {
        Bods.send(
                        register("1")
                                .owns("r1-" + company, "o1-" + owner, "c1-" + company, 50)
                                .owns(
                                        "r2-" + company,
                                        "o1-" + owner,
                                        "c1-" + company,
                                        "new",
                                        List.of(Map.of(
                                                "type",
                                                "shareholding",
                                                "directOrIndirect",
                                                "direct",
                                                "share",
                                                Map.of("exact", 60),
                                                "startDate",
                                                "2016-04-06")))
                                .owns(
                                        "r3-" + company,
                                        "o1-" + owner,
                                        "c1-" + company,
                                        "new",
                                        List.of(Map.of("type", "votingRights", "directOrIndirect", "direct"))),
                        "S1")
                .statusCode(200)
                .body("possibleDuplicateCount", equalTo(2))
                .body("possibleDuplicates.stake", equalTo(List.of(stake, stake)))
                .body("possibleDuplicates.subject", equalTo(List.of(company, company)))
                .body(
                        "possibleDuplicates[0].message",
                        containsString("says 50 % from 2001-02-03, and the stake that is here 60 % from 2001-02-03"))
                .body("stakesMade", equalTo(1));

        assertThat(owners().getList("owners.interest")).containsExactlyInAnyOrder("SHAREHOLDING", "VOTING_RIGHTS");
        assertThat(owners().getFloat("ultimateOwners.owners[0].shareMax")).isEqualTo(0.6f);
    }

    @Test
    void whatEndedBeforeIsAnotherStakeAndSeveralOfOneRegisterStaySeveral() {
        var before = Map.of(
                "type", "shareholding", "directOrIndirect", "direct", "share", Map.of("exact", 60), "endDate", SINCE);
        var classes = List.of(share(10), share(10));

        Bods.send(register("1").owns("r1-" + company, "o1-" + owner, "c1-" + company, "new", List.of(before)), "S1")
                .statusCode(200)
                .body("stakesMade", equalTo(1));
        Bods.send(register("1").owns("r4-" + company, "c1-" + company, "o1-" + owner, "new", classes), "S1")
                .statusCode(200)
                .body("stakesMade", equalTo(2));
        Bods.send(register("2").owns("r4-" + company, "c2-" + company, "o2-" + owner, "new", classes), "S2")
                .statusCode(200)
                .body("stakesFound", equalTo(2))
                .body("stakesMade", equalTo(0));
    }

    @Test
    void ourOwnExportTakenInAgainIsCitedAndAddsNothing() {
        var mine = Bods.exported().stream().filter(this::isOurs).toList();
        assertThat(mine).hasSize(3);
        var file = new ObjectMapper().valueToTree(mine).toString();

        Bods.send(file, "S3", Map.of())
                .statusCode(200)
                .body("organisationsMade", equalTo(0))
                .body("organisationsFound", equalTo(2))
                .body("stakesMade", equalTo(0))
                .body("stakesFound", equalTo(1))
                .body("problems", hasSize(0));
        Bods.send(file, "S3", Map.of()).body("unchanged", equalTo(3)).body("taken", equalTo(0));
        // As a copy of one's own files may be: the source has stated it already, under records of its own.
        Bods.send(file.replaceAll("\"statementId\":\"", "$0again-"), "S3", Map.of())
                .body("stakesMade", equalTo(0));

        assertThat(owners().getList("owners.id")).containsExactly(stake);
        assertThat(owners().getList("owners[0].citations.source.code")).containsExactly("S5", "S3");
    }

    @Test
    void theSameByHandIsAConflictThatNamesTheStake() {
        var again = Writes.send("recordOwnershipStake", Writes.stakeInput(owner, company, 0.6, SINCE), "id");

        assertThat(Writes.code(again)).isEqualTo("CONFLICT");
        assertThat(Writes.message(again))
                .contains("stake " + stake + " says so already", "citeSupplyFact(id: \"" + stake + "\", version: 1");
        Writes.stake(owner, company, 0.1, SINCE);
        assertThat(owners().getList("owners")).hasSize(2);
    }

    private boolean isOurs(JsonNode statement) {
        return Pattern.compile(owner + "|" + company)
                        .matcher(statement.toString())
                        .find()
                || statement.path("recordId").asText().equals(stake);
    }

    private Statements register(String number) {
        return new Statements()
                .entity("o" + number + "-" + owner, "Owner " + number, identified(owner))
                .entity("c" + number + "-" + company, "Company " + number, identified(company));
    }

    private static Map<String, ?> share(double percent) {
        return Statements.share(Map.of("exact", percent));
    }

    private static Map<String, ?> identified(String lei) {
        return Map.of(
                "identifiers", List.of(Map.of("scheme", "XI-LEI", "id", lei)), "jurisdiction", Map.of("code", "FI"));
    }

    private JsonPath owners() {
        return Graph.data("""
                        { organisation(slug: "%s") {
                            owners { id interest citations { source { code } } }
                            ultimateOwners { owners { shareMax owner { slug } } } } }
                        """.formatted(company)).setRootPath("data.organisation");
    }
}
