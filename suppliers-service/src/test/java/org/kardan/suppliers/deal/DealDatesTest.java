package org.kardan.suppliers.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.suppliers.Writes.code;
import static org.kardan.suppliers.Writes.input;
import static org.kardan.suppliers.Writes.message;
import static org.kardan.suppliers.Writes.organisation;
import static org.kardan.suppliers.Writes.record;
import static org.kardan.suppliers.Writes.slug;
import static org.kardan.suppliers.Writes.stake;
import static org.kardan.suppliers.deal.DealCalls.deal;
import static org.kardan.suppliers.deal.DealCalls.leastShares;
import static org.kardan.suppliers.deal.DealCalls.party;
import static org.kardan.suppliers.deal.DealCalls.step;
import static org.kardan.suppliers.deal.DealCalls.target;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Graph;
import org.kardan.suppliers.Writes;

/** What happens to a deal happens in an order that its dates allow, over HTTP. The deal began in January 2026. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DealDatesTest {

    @Test
    void anEventDoesNotLieBeforeThoseItFollows() {
        var deal = deal("RUMOURED");

        var refused = advance(deal, "AGREED", "2024");

        assertThat(code(refused)).isEqualTo("BAD_USER_INPUT");
        assertThat(message(refused))
                .isEqualTo("occurred: 2024 is before 2026-01, when the deal came to RUMOURED;"
                        + " give a date that may be the same or later, or `undisclosed`");
        assertThat(stage(deal)).isEqualTo("RUMOURED");
    }

    @Test
    void whatMayHaveBeenLaterIsTaken() {
        var deal = deal("RUMOURED");

        assertThat(advance(deal, "NEGOTIATING", "2026").getString("data.it.stage"))
                .isEqualTo("NEGOTIATING");
        assertThat(message(advance(deal, 2, "AGREED", "2025-12-31")))
                .contains("is before 2026, when the deal came to NEGOTIATING");
        assertThat(advance(deal, 2, "AGREED", "undisclosed").getString("data.it.stage"))
                .isEqualTo("AGREED");
    }

    @Test
    void whatHasNotHappenedIsNoEvent() {
        var deal = deal("RUMOURED");
        var tomorrow = LocalDate.now(Clock.systemUTC()).plusDays(2).toString();

        assertThat(message(advance(deal, "APPROVED", tomorrow)))
                .contains(tomorrow + " is after today", "what has not happened is no event of a deal");
        var begun = Writes.send(
                "recordDeal",
                input("slug", slug("deal"), "title", "x", "stage", "AGREED", "occurred", "2091", "description", "x"),
                "id");
        assertThat(message(begun)).contains("2091 is after today");
    }

    @Test
    void aDealClosesOnNoDayOnWhichItWasNotAgreed() {
        var company = slug("company");
        var seller = slug("seller");
        var buyer = slug("buyer");
        for (var one : new String[] {company, seller, buyer}) {
            organisation(one);
        }
        stake(seller, company, 1, "2010-01-01");
        var deal = deal("AGREED");
        party(deal, seller, "SELLER");
        party(deal, buyer, "ACQUIRER");
        target(deal, "organisation", company, 0.4);
        var plant = slug("plant");
        record("recordAsset", input("slug", plant, "name", plant, "kind", "PLANT"));

        var whatIf =
                Graph.data("{ dealImpact(deal: \"%s\", assets: [\"%s\"], asOf: \"2025-03-01\") { refused { wrong } } }"
                        .formatted(deal, plant));
        var refused = step("closeDeal", deal, 1, "2025-03-01");

        assertThat(whatIf.getString("dealImpact.refused.wrong")).contains("in no stage yet");
        assertThat(message(refused)).contains("2025-03-01 is before 2026-01, when the deal came to AGREED");
        assertThat(leastShares("organisation", company, "2026-06-01")).isEqualTo(Map.of(seller, 1f));
    }

    @Test
    void anEventIsDatedAnewBetweenThoseAroundIt() {
        var deal = deal("RUMOURED");
        advance(deal, "NEGOTIATING", "2026-03-10");
        advance(deal, 2, "AGREED", "2026-05-20");
        var second = Graph.data("{ deal(id: \"%s\") { events { id } } }".formatted(deal))
                .getString("deal.events[1].id");

        assertThat(message(redate(second, "2025-12"))).contains("is before 2026-01, when the deal came to RUMOURED");
        assertThat(message(redate(second, "2026-06")))
                .isEqualTo(
                        "occurred: 2026-06 is after 2026-05-20, the date of the later event that made the deal AGREED;"
                                + " give a date that may be the same or earlier, or `undisclosed`");
        assertThat(redate(second, "2026-05").getString("data.it.occurred.edtf")).isEqualTo("2026-05");
    }

    private static JsonPath redate(String event, String day) {
        return Graph.ask(
                "mutation($id: ID!, $input: DealStepInput!) { it: correctDealEvent(id: $id, version: 1, input: $input) {"
                        + " occurred { edtf } } }",
                Map.of("id", event, "input", input("occurred", day, "description", "It happened then.")));
    }

    private static JsonPath advance(String deal, String stage, String day) {
        return advance(deal, 1, stage, day);
    }

    private static JsonPath advance(String deal, int version, String stage, String day) {
        return Graph.ask(
                "mutation($deal: ID!, $version: Int!, $stage: DealStage!, $input: DealStepInput!) { it: advanceDeal(deal: $deal,"
                        + " version: $version, stage: $stage, input: $input) { stage } }",
                Map.of(
                        "deal",
                        deal,
                        "version",
                        version,
                        "stage",
                        stage,
                        "input",
                        input("occurred", day, "description", "It happened.")));
    }

    private static String stage(String deal) {
        return Graph.data("{ deal(id: \"%s\") { stage } }".formatted(deal)).getString("deal.stage");
    }
}
