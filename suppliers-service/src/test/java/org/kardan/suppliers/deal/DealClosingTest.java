package org.kardan.suppliers.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.suppliers.Writes.input;
import static org.kardan.suppliers.Writes.organisation;
import static org.kardan.suppliers.Writes.slug;
import static org.kardan.suppliers.Writes.stake;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Graph;
import org.kardan.suppliers.Writes;

/** A deal from the first rumour to the day the stakes move, over HTTP. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DealClosingTest {

    private final String target = slug("target");
    private final String seller = slug("seller");
    private final String buyer = slug("buyer");

    @BeforeEach
    void aCompanyWithAnOwnerAndSomebodyWhoWantsIt() {
        organisation(target);
        organisation(seller);
        organisation(buyer);
    }

    @Test
    void closingMovesTheStakeAndLeavesTheHistory() {
        stake(seller, target, 1, "2010-01-01");
        var deal = deal("AGREED", seller, buyer, 0.6);

        var answer = DealCalls.step("closeDeal", deal, 1, "2026-05-20");

        assertThat(answer.getString("data.it.stage")).isEqualTo("CLOSED");
        assertThat(owners("2026-05-19")).containsExactlyInAnyOrderEntriesOf(Map.of(seller, 1f));
        assertThat(owners("2026-05-20")).containsExactlyInAnyOrderEntriesOf(Map.of(seller, 0.4f, buyer, 0.6f));
        assertThat(citations()).allMatch(one -> !one.isEmpty());
    }

    @Test
    void ofTwoDealsThatCloseAtOnceOneWins() throws InterruptedException {
        stake(seller, target, 1, "2010-01-01");
        var other = slug("other");
        organisation(other);
        var first = deal("AGREED", seller, buyer, 1.0);
        var second = deal("APPROVED", seller, other, 1.0);

        var answers = Writes.atOnce(List.of(
                () -> DealCalls.step("closeDeal", first, 1, "2026-05-20"),
                () -> DealCalls.step("closeDeal", second, 1, "2026-05-20")));

        assertThat(answers.stream().filter(answer -> answer.get("errors") == null))
                .hasSize(1);
        assertThat(answers.stream()
                        .filter(answer -> answer.get("errors") != null)
                        .map(Writes::code))
                .containsExactly("CONFLICT");
        assertThat(owners("2026-05-20")).hasSize(1).containsValue(1f).doesNotContainKey(seller);
    }

    @Test
    void aShareNobodyHasPublishedIsNotGuessed() {
        stake(seller, target, 0.5, "2010-01-01");
        var deal = deal("AGREED", seller, buyer, null);

        DealCalls.step("closeDeal", deal, 1, "2026-05-20");

        var stakes = Graph.data(
                "{ organisation(slug: \"%s\") { owners(asOf: \"2026-05-20\") { shareMin shareMax owner { slug } } } }"
                        .formatted(target));
        assertThat(stakes.getFloat("organisation.owners.find { it.owner.slug == '%s' }.shareMin".formatted(buyer)))
                .isZero();
        assertThat(stakes.getFloat("organisation.owners.find { it.owner.slug == '%s' }.shareMax".formatted(buyer)))
                .isEqualTo(0.5f);
        assertThat(stakes.getFloat("organisation.owners.find { it.owner.slug == '%s' }.shareMin".formatted(seller)))
                .isZero();
    }

    @Test
    void aDealIsRenamedAndFoundFromItsParties() {
        var deal = deal("AGREED", seller, buyer, 0.5);

        var renamed = Graph.data(
                "mutation { correctDeal(deal: \"%s\", version: 1, input: {title: \"Another title\", citations: [{source: \"S5\", modality: REPORTED}]}) { title version"
                                .formatted(deal)
                        + " citations { id } } }");

        assertThat(renamed.getString("correctDeal.title")).isEqualTo("Another title");
        assertThat(renamed.getList("correctDeal.citations")).isNotEmpty();
        for (var party : List.of(seller, buyer, target)) {
            assertThat(Graph.data(
                                    "{ organisation(slug: \"%s\") { deals(open: true) { title } citations { modality } } }"
                                            .formatted(party))
                            .getList("organisation.deals.title"))
                    .containsExactly("Another title");
        }
    }

    @Test
    void aSellerWithoutARecordedStakeCannotSell() {
        var deal = deal("AGREED", seller, buyer, 0.6);

        var answer = DealCalls.step("closeDeal", deal, 1, "2026-05-20");

        assertThat(Writes.code(answer)).isEqualTo("CONFLICT");
        assertThat(Writes.message(answer)).contains("not recorded as holding");
        assertThat(stage(deal)).isEqualTo("AGREED");
    }

    @Test
    void aDealThatIsNotAgreedCannotClose() {
        var deal = deal("NEGOTIATING", seller, buyer, 0.6);

        var answer = DealCalls.step("closeDeal", deal, 1, "2026-05-20");

        assertThat(Writes.code(answer)).isEqualTo("CONFLICT");
        assertThat(Writes.message(answer)).contains("legal next stages: [AGREED, APPROVED, ABANDONED]");
    }

    @Test
    void abandoningMovesNothingAndEndsTheDeal() {
        stake(seller, target, 1, "2010-01-01");
        var deal = deal("AGREED", seller, buyer, 0.6);

        DealCalls.step("abandonDeal", deal, 1, "2026-05-20");

        assertThat(stage(deal)).isEqualTo("ABANDONED");
        assertThat(owners("2026-06-01")).containsExactlyInAnyOrderEntriesOf(Map.of(seller, 1f));
        assertThat(Writes.message(DealCalls.step("closeDeal", deal, 2, "2026-06-01")))
                .contains("nothing leads on from there");
        var late = Writes.send("recordDealParty", input("deal", deal, "organisation", buyer, "role", "ACQUIRER"), "id");
        assertThat(Writes.code(late)).isEqualTo("CONFLICT");
    }

    @Test
    void aStaleVersionAndAStageThatEndsAreRefused() {
        var deal = deal("RUMOURED", seller, buyer, 0.6);

        assertThat(Writes.code(DealCalls.step("abandonDeal", deal, 7, "2026-05-20")))
                .isEqualTo("CONFLICT");
        assertThat(Writes.code(DealCalls.advance(deal, "CLOSED"))).isEqualTo("BAD_USER_INPUT");
        assertThat(DealCalls.advance(deal, "NEGOTIATING").getString("data.it.stage"))
                .isEqualTo("NEGOTIATING");
    }

    private String deal(String stage, String seller, String acquirer, Double share) {
        var deal = DealCalls.deal(stage);
        DealCalls.party(deal, seller, "SELLER");
        DealCalls.party(deal, acquirer, "ACQUIRER");
        DealCalls.target(deal, "organisation", target, share);
        return deal;
    }

    private static String stage(String deal) {
        return Graph.data("{ deal(id: \"%s\") { stage } }".formatted(deal)).getString("deal.stage");
    }

    private Map<String, Float> owners(String day) {
        return DealCalls.leastShares("organisation", target, day);
    }

    private List<List<?>> citations() {
        return Graph.data("{ organisation(slug: \"%s\") { owners { citations { modality } } } }".formatted(target))
                .getList("organisation.owners.citations");
    }
}
