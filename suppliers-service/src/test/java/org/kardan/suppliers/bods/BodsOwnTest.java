package org.kardan.suppliers.bods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Fixture;
import org.kardan.suppliers.Graph;
import org.kardan.suppliers.Writes;

/** An import changes and takes back what it has recorded itself, cites what it brings, and says what of others it left alone. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BodsOwnTest {

    @Inject
    Fixture fixture;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String record = "company-" + run;
    private final String shown = "Company " + run;

    @Test
    void namesAndIdentifiersThatComeInAreCitedToTheSource() {
        Bods.send(company(List.of("Firma " + run)), "S1").statusCode(200);

        var company = company();

        assertThat(company.<String>getList("names.citations.source.code.flatten()"))
                .containsExactly("S1", "S1");
        assertThat(company.<String>getList("names.citations.locator.flatten()"))
                .allMatch(text -> text.startsWith("BODS "));
        assertThat(company.<String>getList("identifiers.citations.source.code.flatten()"))
                .containsExactly("S1");
    }

    @Test
    void aLaterStatementTakesBackItsOwnNamesAndIdentifiers() {
        Bods.send(company(List.of("Firma " + run)), "S1").statusCode(200);

        Bods.send(updated(Map.of("name", shown, "alternateNames", List.of("Yritys " + run))), "S1")
                .statusCode(200)
                .body("leftAloneCount", equalTo(0));

        assertThat(names()).containsExactlyInAnyOrder(shown, "Yritys " + run);
        assertThat(company().getList("identifiers")).isEmpty();
    }

    @Test
    void whatWasRecordedByHandStaysWhenTheFileComesAgain() {
        Bods.send(company(List.of()), "S1").statusCode(200);
        var slug = fixture.slugOf(shown);
        Writes.record(
                "recordOrganisationName",
                Writes.input("organisation", slug, "value", "By hand " + run, "kind", "SHORT"));
        Writes.record(
                "recordOrganisationIdentifier",
                Writes.input("organisation", slug, "scheme", "LEI", "value", "HAND" + run));

        Bods.send(updated(Map.of("name", shown)), "S1").statusCode(200).body("leftAloneCount", equalTo(0));

        assertThat(names()).containsExactlyInAnyOrder(shown, "By hand " + run);
        assertThat(company().<String>getList("identifiers.value")).containsExactly("HAND" + run);
    }

    @Test
    void aNameThatWasHereByHandIsCitedByTheFileAndStaysWhenTheFileDropsIt() {
        var slug = Writes.slug("hand");
        Writes.record("recordOrganisation", Writes.input("slug", slug, "name", shown, "kind", "COMPANY"));
        Writes.record(
                "recordOrganisationIdentifier",
                Writes.input("organisation", slug, "scheme", "GB-COH", "value", "1-" + run));
        Writes.record("recordOrganisationName", Writes.input("organisation", slug, "value", shown, "kind", "OFFICIAL"));
        Bods.send(company(List.of("Firma " + run)), "S1").body("organisationsFound", equalTo(1));
        assertThat(citersOf(shown)).containsExactly("S5", "S1");

        Bods.send(updated(Map.of("name", "Other " + run)), "S1")
                .statusCode(200)
                .body("leftAlone.subject", everyItem(equalTo(slug)))
                .body("leftAlone.field", hasItems("names", "identifiers", "name"));

        assertThat(names()).containsExactlyInAnyOrder(shown, "Other " + run);
        assertThat(citersOf(shown)).containsExactly("S5");
        assertThat(company().<String>getList("identifiers.value")).containsExactly("1-" + run);
    }

    @Test
    void whatTwoFilesStateStaysUntilBothHaveDroppedIt() {
        Bods.send(company(List.of("Firma " + run)), "S1").statusCode(200);
        Bods.send(company(List.of("Firma " + run)), "S2").body("organisationsFound", equalTo(1));

        Bods.send(updated(details(List.of())), "S1")
                .body(
                        "leftAlone.message",
                        equalTo(List.of(
                                "'Firma %s' is no longer stated, and stays: others state it too".formatted(run))));
        assertThat(citersOf("Firma " + run)).containsExactly("S2");

        Bods.send(updated(details(List.of())), "S2").body("leftAloneCount", equalTo(0));
        assertThat(names()).containsExactly(shown);
    }

    @Test
    void whatWasCorrectedOrRetractedByHandIsNotBroughtBack() {
        Bods.send(company(List.of("Frima " + run, "Wrong " + run)), "S1").statusCode(200);
        correct("Frima " + run, "Firma " + run);
        retract("Wrong " + run);

        Bods.send(updated(details(List.of("Frima " + run, "Wrong " + run))), "S1")
                .body(
                        "leftAlone.message",
                        equalTo(List.of(
                                "'Frima %1$s' was corrected here to 'Firma %1$s', and stays so".formatted(run),
                                "'Wrong %s' was retracted here, and stays so".formatted(run))));

        assertThat(names()).containsExactlyInAnyOrder(shown, "Firma " + run);
    }

    @Test
    void aFieldThatWasCorrectedByHandStaysAndTheOthersFollowTheFile() {
        Bods.send(new Statements().entity(record, shown, inCountry("GB")), "S1").statusCode(200);
        var slug = fixture.slugOf(shown);
        var answer = Graph.ask(
                "mutation { correctOrganisation(organisation: \"%s\", version: 1, input: { slug: \"%1$s\", name: \"%2$s\","
                                .formatted(slug, shown)
                        + " kind: COMPANY, country: \"FI\", citations: [{ source: \"S1\", modality: REPORTED }] }) { version } }");
        assertThat(answer.getInt("data.correctOrganisation.version")).isEqualTo(2);

        Bods.send(new Statements().on("2024-06-01").entity(record, "New " + run, inCountry("SE")), "S1")
                .statusCode(200)
                .body("leftAlone.field", equalTo(List.of("country")))
                .body("leftAlone.message", equalTo(List.of("stays 'FI', not 'SE': it was corrected here since")));

        var now = Graph.data("{ organisation(slug: \"%s\") { name country } }".formatted(slug));
        assertThat(now.getString("organisation.name")).isEqualTo("New " + run);
        assertThat(now.getString("organisation.country")).isEqualTo("FI");
    }

    @Test
    void aStakeThatWasCorrectedByHandStaysAndOneThatWasRetractedStaysSo() {
        var owner = "owner-" + run;
        Bods.send(
                        company(List.of())
                                .entity(owner, "Owner " + run, Map.of())
                                .owns("a-" + run, owner, record, 30)
                                .owns("b-" + run, owner, record, 20),
                        "S1")
                .statusCode(200);
        var slug = fixture.slugOf(shown);
        var stakes = Graph.data(
                        "{ organisation(slug: \"%s\") { owners { id shareMin owner { slug } } } }".formatted(slug))
                .<Map<String, Object>>getList("organisation.owners");
        for (var stake : stakes) {
            if (stake.get("shareMin").equals(0.3f)) {
                var input = Writes.stakeInput(
                        ((Map<?, ?>) stake.get("owner")).get("slug").toString(), slug, 0.35, "2001-02-03");
                succeed(
                        "mutation($input: OwnershipStakeInput!) { correctOwnershipStake(id: \"%s\", version: 1, input: $input) { id } }"
                                .formatted(stake.get("id")),
                        Map.of("input", input));
            } else {
                retractFact(stake.get("id").toString());
            }
        }

        Bods.send(
                        new Statements()
                                .on("2024-06-01")
                                .owns("a-" + run, owner, record, 31)
                                .owns("b-" + run, owner, record, 21),
                        "S1")
                .statusCode(200)
                .body("stakesCorrected", equalTo(0))
                .body("leftAlone.field", equalTo(List.of("owners", "owners")))
                .body(
                        "leftAlone[1].message",
                        equalTo("the SHAREHOLDING of record b-%s stays as it is: it was retracted here"
                                .formatted(run)));

        assertThat(Graph.data("{ organisation(slug: \"%s\") { owners { shareMin } } }".formatted(slug))
                        .<Float>getList("organisation.owners.shareMin"))
                .containsExactly(0.35f);
    }

    private Statements company(List<String> alternates) {
        return new Statements().entity(record, shown, details(alternates));
    }

    private Map<String, ?> details(List<String> alternates) {
        return Map.of(
                "name",
                shown,
                "alternateNames",
                alternates,
                "identifiers",
                List.of(Map.of("scheme", "GB-COH", "id", "1-" + run)));
    }

    private Statements updated(Map<String, ?> details) {
        return new Statements().on("2024-06-01").entity(record, shown, details);
    }

    private static Map<String, ?> inCountry(String code) {
        return Map.of("jurisdiction", Map.of("name", "Somewhere", "code", code));
    }

    private JsonPath company() {
        return Graph.data("""
                { organisation(slug: "%s") {
                    names { id value citations { locator source { code } } }
                    identifiers { value citations { source { code } } } } }
                """.formatted(fixture.slugOf(shown))).setRootPath("data.organisation");
    }

    private List<String> names() {
        return company().getList("names.value");
    }

    private List<String> citersOf(String name) {
        return company().getList("names.find { it.value == '%s' }.citations.source.code".formatted(name));
    }

    private String idOf(String name) {
        return company().getString("names.find { it.value == '%s' }.id".formatted(name));
    }

    private void correct(String name, String to) {
        succeed(
                "mutation($input: OrganisationNameInput!) { correctOrganisationName(id: \"%s\", version: 1, input: $input) { id } }"
                        .formatted(idOf(name)),
                Map.of("input", Writes.input("organisation", fixture.slugOf(shown), "value", to, "kind", "TRADING")));
    }

    private void retract(String name) {
        retractFact(idOf(name));
    }

    private static void retractFact(String id) {
        succeed(
                "mutation { retractSupplyFact(id: \"%s\", version: 1, reason: \"a slip\") { id } }".formatted(id),
                Map.of());
    }

    private static void succeed(String mutation, Map<String, ?> variables) {
        var answer = Graph.ask(mutation, variables);
        assertThat(answer.<Object>getList("errors")).as(answer.prettify()).isNull();
    }
}
