package org.kardan.suppliers.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kardan.suppliers.Writes.input;
import static org.kardan.suppliers.Writes.organisation;
import static org.kardan.suppliers.Writes.record;
import static org.kardan.suppliers.Writes.slug;
import static org.kardan.suppliers.Writes.stake;
import static org.kardan.suppliers.deal.DealCalls.deal;
import static org.kardan.suppliers.deal.DealCalls.leastShares;
import static org.kardan.suppliers.deal.DealCalls.party;
import static org.kardan.suppliers.deal.DealCalls.stakes;
import static org.kardan.suppliers.deal.DealCalls.step;
import static org.kardan.suppliers.deal.DealCalls.target;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Graph;
import org.kardan.suppliers.Writes;

/** What deals of several targets, several or unnamed buyers and at the same time may do, over HTTP. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DealRulesTest {

    private static final String DAY = "2026-05-20";
    private static final String ANOTHER_STAKE = """
            insert into ownership_stakes (row_id, id, organisation_id, owner_id, interest, share_min, share_max,
                valid_from_edtf, known_from)
            select gen_random_uuid(), gen_random_uuid(), c.id, o.id, 'SHAREHOLDING', 0.5, 0.5, 'undisclosed', '2020-01-01'
            from organisations c, organisations o where c.slug = ? and o.slug = ?
            """;

    @Inject
    DataSource database;

    private final String company = slug("company");
    private final String seller = slug("seller");
    private final String buyer = slug("buyer");

    @BeforeEach
    void aCompanyAndTwoWhoTradeIt() {
        organisation(company);
        organisation(seller);
        organisation(buyer);
    }

    @Test
    void eachTargetMovesByItsOwnShare() {
        var plant = slug("plant");
        record("recordAsset", input("slug", plant, "name", plant, "kind", "PLANT"));
        stake(seller, company, 1, "2010-01-01");
        record(
                "recordOwnershipStake",
                input(
                        "owner",
                        seller,
                        "asset",
                        plant,
                        "interest",
                        "SHAREHOLDING",
                        "shareMin",
                        0.5,
                        "shareMax",
                        0.5,
                        "validFrom",
                        "2010-01-01"));
        var deal = deal("AGREED");
        party(deal, seller, "SELLER");
        party(deal, buyer, "ACQUIRER");
        target(deal, "organisation", company, 0.75);
        target(deal, "asset", plant, 0.5);

        step("closeDeal", deal, 1, DAY);

        assertThat(leastShares("organisation", company, DAY)).isEqualTo(Map.of(seller, 0.25f, buyer, 0.75f));
        assertThat(leastShares("asset", plant, DAY)).isEqualTo(Map.of(buyer, 0.5f));
    }

    @Test
    void oneTargetThatCannotMoveKeepsAllWhereTheyAre() {
        var other = slug("other");
        organisation(other);
        stake(seller, company, 1, "2010-01-01");
        var deal = deal("AGREED");
        party(deal, seller, "SELLER");
        party(deal, buyer, "ACQUIRER");
        target(deal, "organisation", company, 1.0);
        target(deal, "organisation", other, 1.0);

        var answer = step("closeDeal", deal, 1, DAY);

        assertThat(Writes.code(answer)).isEqualTo("CONFLICT");
        assertThat(leastShares("organisation", company, DAY)).isEqualTo(Map.of(seller, 1f));
        assertThat(stages(deal)).containsExactly("AGREED");
    }

    @Test
    void howSeveralBuyersDivideWhatTheyBuyIsNotGuessed() {
        var second = slug("second");
        organisation(second);
        stake(seller, company, 0.8, "2010-01-01");
        var deal = deal("AGREED");
        party(deal, seller, "SELLER");
        party(deal, buyer, "ACQUIRER");
        party(deal, second, "ACQUIRER");
        target(deal, "organisation", company, 0.6);

        step("closeDeal", deal, 1, DAY);

        var stakes = stakes("organisation", company, DAY);
        assertThat(stakes.get(seller).getFirst()).isCloseTo(0.2f, within(1e-6f));
        assertThat(stakes.get(buyer)).containsExactly(0f, 0.6f);
        assertThat(stakes.get(second)).containsExactly(0f, 0.6f);
    }

    @Test
    void aGroupOfBuyersThatNobodyNamesBuysAsAnybodyDoes() {
        var managers = slug("managers");
        record("recordOrganisation", input("slug", managers, "name", "Managers", "kind", "PERSON_GROUP"));
        stake(seller, company, 1, "2010-01-01");
        var deal = deal("AGREED");
        party(deal, managers, "ACQUIRER");
        target(deal, "organisation", company, 1.0);

        var answer = step("closeDeal", deal, 1, DAY);

        assertThat(answer.getString("data.it.stage")).isEqualTo("CLOSED");
        assertThat(leastShares("organisation", company, DAY)).isEqualTo(Map.of(managers, 1f));
    }

    @Test
    void aDealNobodyBuysInCannotClose() {
        stake(seller, company, 1, "2010-01-01");
        var deal = deal("AGREED");
        party(deal, seller, "SELLER");
        target(deal, "organisation", company, 1.0);

        var answer = step("closeDeal", deal, 1, DAY);

        assertThat(Writes.code(answer)).isEqualTo("CONFLICT");
        assertThat(Writes.message(answer)).contains("nobody is recorded as acquiring");
    }

    @Test
    void whatABuyerHasCannotGrowPastTheWhole() {
        stake(buyer, company, 0.4, "2010-01-01");
        var deal = deal("AGREED");
        party(deal, buyer, "ACQUIRER");
        target(deal, "organisation", company, 0.7);

        var answer = step("closeDeal", deal, 1, DAY);

        assertThat(Writes.code(answer)).isEqualTo("CONFLICT");
        assertThat(Writes.message(answer)).contains("shares of 1.1 of one target would be held");
        assertThat(leastShares("organisation", company, DAY)).isEqualTo(Map.of(buyer, 0.4f));
    }

    @Test
    void aStakeThatIsToComeLaterCountsToo() {
        var later = slug("later");
        organisation(later);
        stake(seller, company, 0.5, "2010-01-01");
        record("recordOwnershipStake", Writes.stakeInput(later, company, 0.5, "2030-01-01"));
        var deal = deal("AGREED");
        party(deal, buyer, "ACQUIRER");
        target(deal, "organisation", company, 0.9);

        var answer = step("closeDeal", deal, 1, DAY);

        assertThat(Writes.code(answer)).isEqualTo("CONFLICT");
        assertThat(Writes.message(answer)).contains("on 2030-01-01").contains("would add up to 1.4");
        assertThat(leastShares("organisation", company, DAY)).isEqualTo(Map.of(seller, 0.5f));
    }

    /** Somebody holds the lock and adds a stake while the closing is under way: it must have waited, and see it. */
    @Test
    void aClosingSeesWhatWasWrittenWhileItBegan() throws Exception {
        stake(seller, company, 1, "2010-01-01");
        var deal = deal("AGREED");
        party(deal, seller, "SELLER");
        party(deal, buyer, "ACQUIRER");
        target(deal, "organisation", company, 0.6);

        CompletableFuture<JsonPath> closing;
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "select 1 from organisations where slug = ? for no key update", company);
            execute(connection, ANOTHER_STAKE, company, buyer);
            closing = CompletableFuture.supplyAsync(() -> step("closeDeal", deal, 1, DAY));
            while (!closing.isDone() && !somebodyWaits()) {
                Thread.onSpinWait();
            }
            connection.commit();
        }

        assertThat(Writes.code(closing.join())).isEqualTo("CONFLICT");
        assertThat(stages(deal)).containsExactly("AGREED");
    }

    @Test
    void ofManyDealsThatCloseAtOnceAsManyWinAsThereIsToSell() throws InterruptedException {
        stake(seller, company, 1, "2010-01-01");
        List<Supplier<JsonPath>> closings = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            var one = slug("buyer");
            organisation(one);
            var deal = deal("AGREED");
            party(deal, seller, "SELLER");
            party(deal, one, "ACQUIRER");
            target(deal, "organisation", company, 0.3);
            closings.add(() -> step("closeDeal", deal, 1, DAY));
        }

        var answers = Writes.atOnce(closings);

        assertThat(answers.stream().filter(answer -> answer.get("errors") == null))
                .hasSize(3);
        assertThat(answers.stream()
                        .filter(answer -> answer.get("errors") != null)
                        .map(Writes::code))
                .hasSize(5)
                .containsOnly("CONFLICT");
    }

    @Test
    void aDealIsClosedOnceItHasHappenedAndOnThatDayForGood() {
        stake(seller, company, 1, "2010-01-01");
        var deal = deal("AGREED");
        party(deal, seller, "SELLER");
        party(deal, buyer, "ACQUIRER");
        target(deal, "organisation", company, 1.0);

        var early = step("closeDeal", deal, 1, "2999-01");
        assertThat(Writes.code(early)).isEqualTo("BAD_USER_INPUT");
        assertThat(early.getString("errors[0].message")).contains("occurred", "2999-01");
        for (var endless : List.of("2026-03/..", "XXXX-03")) {
            var answer = step("closeDeal", deal, 1, endless);
            assertThat(Writes.code(answer)).isEqualTo("BAD_USER_INPUT");
            assertThat(answer.getString("errors[0].message")).contains("occurred", endless, "undisclosed");
        }
        assertThat(stages(deal)).containsExactly("AGREED");

        step("closeDeal", deal, 1, DAY);
        var closing = Graph.data("{ deal(id: \"%s\") { events { id version } } }".formatted(deal))
                .getString("deal.events[1].id");
        var moved = redated(closing, "2026-05-21");
        assertThat(Writes.code(moved)).isEqualTo("CONFLICT");
        assertThat(moved.getString("errors[0].message")).contains("occurred", DAY);
        assertThat(redated(closing, DAY).<Object>get("errors")).isNull();
    }

    private static JsonPath redated(String event, String day) {
        return Graph.ask(
                "mutation($id: ID!, $input: DealStepInput!) { it: correctDealEvent(id: $id, version: 1, input: $input) { id } }",
                Map.of("id", event, "input", input("occurred", day, "description", "Closed, the register says.")));
    }

    @Test
    void anAbandonedDealKeepsItsHistoryWithEvidence() {
        var deal = deal("RUMOURED");
        DealCalls.advance(deal, "NEGOTIATING");

        step("abandonDeal", deal, 2, "2026-06-01");

        assertThat(stages(deal)).containsExactly("RUMOURED", "NEGOTIATING", "ABANDONED");
        var answer = Graph.data(
                "{ deal(id: \"%s\") { stage then: stage(asOf: \"2026-05-25\") events { occurred { edtf } citations { modality } } } }"
                        .formatted(deal));
        assertThat(answer.getString("deal.stage")).isEqualTo("ABANDONED");
        assertThat(answer.getString("deal.then")).isEqualTo("NEGOTIATING");
        assertThat(answer.getList("deal.events.occurred.edtf")).containsExactly("2026-01", "2026-05-20", "2026-06-01");
        assertThat(answer.<List<?>>getList("deal.events.citations"))
                .allSatisfy(cited -> assertThat(cited).hasSize(1));
    }

    private boolean somebodyWaits() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var waiting = statement.executeQuery("select 1 from pg_locks where not granted")) {
            return waiting.next();
        }
    }

    private static void execute(Connection connection, String sql, String... slugs) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < slugs.length; i++) {
                statement.setString(i + 1, slugs[i]);
            }
            statement.execute();
        }
    }

    private static List<String> stages(String deal) {
        return Graph.data("{ deal(id: \"%s\") { events { stage } } }".formatted(deal))
                .getList("deal.events.stage");
    }
}
