package org.kardan.suppliers.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.suppliers.Writes.input;
import static org.kardan.suppliers.Writes.organisation;
import static org.kardan.suppliers.Writes.record;
import static org.kardan.suppliers.Writes.slug;
import static org.kardan.suppliers.Writes.stake;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Graph;

/**
 * Deals of which only the month or the year of the closing is known. Within it both the seller and the buyer may hold what was
 * sold, and each was once given the whole of it, as if that were certain.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FuzzyClosingTest {

    private final String target = slug("target");
    private final String seller = slug("seller");
    private final String buyer = slug("buyer");

    @BeforeEach
    void aCompanyWithAnOwnerAndSomebodyWhoWantsIt() {
        organisation(target);
        organisation(seller);
        organisation(buyer);
        stake(seller, target, 1, "2010-01-01");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11, 2026-10-31, 2026-11-01, 2026-11-30",
        "2025, 2024-12-31, 2025-07-01, 2025-12-31",
        "2026-03-10/2026-05, 2026-03-09, 2026-03-10, 2026-05-31"
    })
    void whileItMayHaveClosedNeitherHoldsTheWholeForCertain(String closed, String before, String within, String after) {
        sell(buyer, seller, 1.0, closed);

        assertThat(owners(before)).isEqualTo(Map.of(seller, "1.0 to 1.0"));
        assertThat(owners(within)).isEqualTo(Map.of(seller, "0.0 to 1.0", buyer, "0.0 to 1.0"));
        assertThat(owners(after)).isEqualTo(Map.of(buyer, "1.0 to 1.0"));
        assertThat(control(before)).isEqualTo(List.of(seller));
        assertThat(control(within)).isEmpty();
        assertThat(control(after)).isEqualTo(List.of(buyer));
        assertThat(inTheEnd(within).getString("control.end")).isEqualTo("MAJORITY_NOT_CERTAIN");
        assertThat(inTheEnd(within).getList("gaps.reason")).isEqualTo(List.of("DATE_NOT_CERTAIN"));
        assertThat(inTheEnd(within).getList("gaps[0].organisations.slug")).isEqualTo(List.of(target));
        assertThat(inTheEnd(after).getList("gaps")).isEmpty();
    }

    @Test
    void aSellerKeepsTheLeastOfWhatItHadAndHas() {
        sell(buyer, seller, 0.4, "2026-11");

        assertThat(owners("2026-11-15")).isEqualTo(Map.of(seller, "0.6 to 1.0", buyer, "0.0 to 0.4"));
        assertThat(control("2026-11-15")).isEqualTo(List.of(seller));
    }

    @Test
    void whatIsCertainStaysCertain() {
        var other = slug("other");
        organisation(other);
        sell(other, seller, 0.25, "2020-01-01");
        sell(buyer, seller, 0.75, "2026-11");

        assertThat(owners("2026-11-15"))
                .isEqualTo(Map.of(seller, "0.0 to 0.75", buyer, "0.0 to 0.75", other, "0.25 to 0.25"));
    }

    @Test
    void whatWasBoughtInAMonthCanBeSoldInTheSameMonth() {
        var third = slug("third");
        organisation(third);
        sell(buyer, seller, 1.0, "2026-11");
        sell(third, buyer, 1.0, "2026-11");

        assertThat(owners("2026-11-15"))
                .isEqualTo(Map.of(seller, "0.0 to 1.0", buyer, "0.0 to 1.0", third, "0.0 to 1.0"));
        assertThat(owners("2026-11-30")).isEqualTo(Map.of(third, "1.0 to 1.0"));
    }

    @Test
    void whoIsSaidToHaveLeftThisYearMayStillBeTheOneWhoSells() {
        var leaving = slug("leaving");
        organisation(leaving);
        var stake = input("owner", seller, "organisation", leaving, "interest", "SHAREHOLDING", "shareMin", 1.0);
        stake.putAll(Map.of("shareMax", 1.0, "validFrom", "2010", "validTo", "2026"));
        record("recordOwnershipStake", stake);
        var deal = DealCalls.deal("AGREED", "undisclosed");
        DealCalls.party(deal, seller, "SELLER");
        DealCalls.party(deal, buyer, "ACQUIRER");
        DealCalls.target(deal, "organisation", leaving, 1.0);

        var answer = DealCalls.step("closeDeal", deal, 1, "2026-11-24");

        assertThat(answer.getString("data.it.stage")).isEqualTo("CLOSED");
        assertThat(DealCalls.leastShares("organisation", leaving, "2026-11-23")).isEqualTo(Map.of(seller, 1f));
        assertThat(DealCalls.leastShares("organisation", leaving, "2026-11-24")).isEqualTo(Map.of(buyer, 1f));
    }

    @Test
    void aStakeThatBeganNobodySaysWhenIsCertainSinceItWasLearntOf() {
        var old = slug("old");
        organisation(old);
        stake(seller, old, 1, "undisclosed");

        var answer = Graph.data("""
                        { organisation(slug: "%s") {
                            now: ultimateOwners { owners { shareMin } gaps { reason } }
                            then: ultimateOwners(asOf: "2001-01-01") { owners { shareMin shareMax } gaps { reason } } } }
                        """.formatted(old)).setRootPath("data.organisation");

        assertThat(answer.<Float>getList("now.owners.shareMin")).containsExactly(1f);
        assertThat(answer.getList("now.gaps")).isEmpty();
        assertThat(answer.<Float>getList("then.owners.shareMin")).containsExactly(0f);
        assertThat(answer.<Float>getList("then.owners.shareMax")).containsExactly(1f);
        assertThat(answer.<String>getList("then.gaps.reason")).containsExactly("DATE_NOT_CERTAIN");
    }

    private void sell(String to, String from, double share, String closed) {
        var deal = DealCalls.deal("AGREED", "undisclosed");
        DealCalls.party(deal, from, "SELLER");
        DealCalls.party(deal, to, "ACQUIRER");
        DealCalls.target(deal, "organisation", target, share);
        var answer = DealCalls.step("closeDeal", deal, 1, closed);
        assertThat(answer.getString("data.it.stage")).as(answer.prettify()).isEqualTo("CLOSED");
    }

    private Map<String, String> owners(String day) {
        var owners = new TreeMap<String, String>();
        List<Map<String, Object>> found = inTheEnd(day).getList("owners");
        found.forEach(owner -> owners.put(
                (String) ((Map<?, ?>) owner.get("owner")).get("slug"),
                owner.get("shareMin") + " to " + owner.get("shareMax")));
        return owners;
    }

    private List<String> control(String day) {
        return inTheEnd(day).getList("control.steps.controller.slug");
    }

    private JsonPath inTheEnd(String day) {
        return Graph.data("""
                        { organisation(slug: "%s") { ultimateOwners(asOf: "%s") { owners { shareMin shareMax owner { slug } }
                          gaps { reason organisations { slug } } control { end steps { controller { slug } } } } } }
                        """.formatted(target, day)).setRootPath("data.organisation.ultimateOwners");
    }
}
