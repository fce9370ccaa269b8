package org.kardan.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.ownership.OwnershipStake.Subject;

/** Ownership at a day in the world and at a moment of knowledge. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OwnershipOverTimeTest {

    @Inject
    Fixture fixture;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private UUID company;
    private UUID first;
    private UUID second;

    @BeforeEach
    void aCompanyAndTwoThatMayOwnIt() {
        company = fixture.organisation("company-" + run);
        first = fixture.organisation("first-" + run);
        second = fixture.organisation("second-" + run);
    }

    @Test
    void aliasesWithOtherDaysGetTheirOwnAnswers() {
        fixture.stake(first, company, 1, "2010-01-01", "2014-06-30");
        fixture.stake(second, company, 1, "2014-06-30", null);

        var answer = Graph.data("""
                query($slug: String!) { organisation(slug: $slug) {
                    before: owners(asOf: "2012-01-01") { owner { slug } }
                    lastDay: owners(asOf: "2014-06-29") { owner { slug } }
                    saleDay: owners(asOf: "2014-06-30") { owner { slug } }
                    now: owners { owner { slug } }
                    tooEarly: owners(asOf: "2009-12-31") { owner { slug } }
                    inTheEnd: ultimateOwners(asOf: "2012-01-01") { owners { shareMin owner { slug } } }
                    inTheEndNow: ultimateOwners { owners { shareMin owner { slug } } } } }
                """, slug());

        assertThat(answer.getList("organisation.before.owner.slug")).isEqualTo(List.of("first-" + run));
        assertThat(answer.getList("organisation.lastDay.owner.slug")).isEqualTo(List.of("first-" + run));
        assertThat(answer.getList("organisation.saleDay.owner.slug")).isEqualTo(List.of("second-" + run));
        assertThat(answer.getList("organisation.now.owner.slug")).isEqualTo(List.of("second-" + run));
        assertThat(answer.getList("organisation.tooEarly")).isEmpty();
        assertThat(answer.getList("organisation.inTheEnd.owners.owner.slug")).isEqualTo(List.of("first-" + run));
        assertThat(answer.getList("organisation.inTheEndNow.owners.owner.slug")).isEqualTo(List.of("second-" + run));
    }

    @Test
    void whatWasBelievedBeforeACorrectionCanStillBeAsked() {
        var april = OffsetDateTime.parse("2026-04-01T00:00:00Z");
        var june = OffsetDateTime.parse("2026-06-01T00:00:00Z");
        var stake = UUID.randomUUID();
        fixture.stake(stake, april, first, new Subject(company, null), 0.6, "2020", null);
        fixture.closeStake(stake, june);
        fixture.stake(stake, june, first, new Subject(company, null), 0.4, "2020", null);

        var answer = Graph.data("""
                query($slug: String!) { organisation(slug: $slug) {
                    inMarch: owners(knownAt: "2026-03-01T00:00:00Z") { shareMin }
                    inMay: owners(asOf: "2026-01-15", knownAt: "2026-05-01T00:00:00Z") { shareMin knownTo }
                    inJuly: owners(asOf: "2026-01-15", knownAt: "2026-07-01T00:00:00Z") { shareMin knownTo }
                    now: owners { shareMin } } }
                """, slug());

        assertThat(answer.getList("organisation.inMarch")).isEmpty();
        assertThat(answer.getFloat("organisation.inMay[0].shareMin")).isEqualTo(0.6f);
        assertThat(answer.getString("organisation.inMay[0].knownTo")).startsWith("2026-06-01");
        assertThat(answer.getFloat("organisation.inJuly[0].shareMin")).isEqualTo(0.4f);
        assertThat(answer.getList("organisation.now")).hasSize(1);
    }

    @Test
    void aCorrectionOfSomethingElseDoesNotBringAnEndedStakeBack() {
        var january = OffsetDateTime.parse("2026-01-10T23:30:00Z");
        var june = OffsetDateTime.parse("2026-06-10T12:00:00Z");
        var stake = UUID.randomUUID();
        fixture.stake(stake, january, first, new Subject(company, null), 0.6, "2020", "undisclosed");
        fixture.closeStake(stake, june);
        fixture.stake(stake, june, first, new Subject(company, null), 0.4, "2020", "undisclosed");

        var answer = Graph.data("""
                query($slug: String!) { organisation(slug: $slug) {
                    before: owners(asOf: "2026-01-09") { shareMin }
                    learnt: owners(asOf: "2026-01-10") { shareMin }
                    march: owners(asOf: "2026-03-01") { shareMin }
                    inTheEnd: ultimateOwners(asOf: "2026-01-09") { owners { owner { slug } } }
                    inTheEndInMarch: ultimateOwners(asOf: "2026-03-01") { owners { owner { slug } } } } }
                """, slug());

        assertThat(answer.<Float>getList("organisation.before.shareMin")).containsExactly(0.4f);
        assertThat(answer.getList("organisation.learnt")).isEmpty();
        assertThat(answer.getList("organisation.march")).isEmpty();
        assertThat(answer.getList("organisation.inTheEnd.owners.owner.slug")).isEqualTo(List.of("first-" + run));
        assertThat(answer.getList("organisation.inTheEndInMarch.owners")).isEmpty();
    }

    /** It was once counted since its last correction, so that of the time before more could be owned than there is. */
    @Test
    void aStakeOfUndisclosedBeginningCountsSinceItWasFirstLearntOf() {
        var stake = UUID.randomUUID();
        fixture.stake(stake, Fixture.KNOWN, first, new Subject(company, null), 0.75, "undisclosed", null);
        var corrected = Writes.stakeInput("first-" + run, "company-" + run, 0.7, "undisclosed");
        var other = Writes.stakeInput("second-" + run, "company-" + run, 0.5, "2024-06-01");
        other.put("validTo", "2025-01-01");

        var correction = Graph.data(
                "mutation($id: ID!, $i: OwnershipStakeInput!) { correctOwnershipStake(id: $id, version: 1, input: $i) { version } }",
                Map.of("id", stake.toString(), "i", corrected));
        var answer = Writes.send("recordOwnershipStake", other, "id");

        assertThat(correction.getInt("correctOwnershipStake.version")).isEqualTo(2);
        assertThat(Writes.code(answer)).isEqualTo("CONFLICT");
        assertThat(Writes.message(answer)).contains("on 2024-06-01").contains("add up to 1.2");
    }

    /** It was once certain on every past day, so that two owned everything of what one of them had owned until 2014. */
    @Test
    void aStakeOfUndisclosedBeginningIsCertainOnlySinceItWasFirstLearntOf() {
        fixture.stake(first, company, 1, "1990", "2014");
        var stake = UUID.randomUUID();
        fixture.stake(stake, Fixture.KNOWN, second, new Subject(company, null), 1, "undisclosed", null);
        fixture.closeStake(stake, Fixture.KNOWN.plusYears(2));
        fixture.stake(stake, Fixture.KNOWN.plusYears(2), second, new Subject(company, null), 1, "undisclosed", null);

        var answer = Graph.data("""
                query($slug: String!) { organisation(slug: $slug) {
                    then: ultimateOwners(asOf: "2010-01-01") { ...all } between: ultimateOwners(asOf: "2019-12-31") { ...all }
                    learnt: ultimateOwners(asOf: "2020-01-01") { ...all } } }
                fragment all on UltimateOwnership { owners { shareMin shareMax owner { slug } } gaps { reason }
                    control { end steps { controller { slug } } } }
                """, slug()).setRootPath("data.organisation");

        assertThat(answer.<String>getList("then.gaps.reason")).containsExactly("DATE_NOT_CERTAIN");
        assertThat(answer.<String>getList("then.owners.owner.slug")).containsExactly("first-" + run, "second-" + run);
        assertThat(answer.<Float>getList("then.owners.shareMin")).containsExactly(1f, 0f);
        assertThat(answer.<Float>getList("then.owners.shareMax")).containsExactly(1f, 0f);
        assertThat(answer.<String>getList("then.control.steps.controller.slug")).containsExactly("first-" + run);
        assertThat(answer.getFloat("between.owners[0].shareMin")).isZero();
        assertThat(answer.getFloat("between.owners[0].shareMax")).isEqualTo(1f);
        assertThat(answer.getString("between.control.end")).isEqualTo("MAJORITY_NOT_CERTAIN");
        assertThat(answer.getFloat("learnt.owners[0].shareMin")).isEqualTo(1f);
        assertThat(answer.getList("learnt.gaps")).isEmpty();
    }

    @Test
    void twoVersionsOfAStakeAreNeverKnownAtOnce() {
        var stake = fixture.stake(first, company, 0.5, "2020", null);

        assertThatThrownBy(() -> fixture.stake(
                        stake, Fixture.KNOWN.plusYears(1), first, new Subject(company, null), 0.4, "2020", null))
                .hasStackTraceContaining("ex_ownership_stakes_known");
    }

    @Test
    void circlesInTheDatabaseEndAndAreExact() {
        fixture.stake(first, company, 0.6, "2000", null);
        fixture.stake(second, company, 0.4, "2000", null);
        fixture.stake(company, second, 0.3, "2000", null);

        var answer = Graph.data("""
                query($slug: String!) { organisation(slug: $slug) { ultimateOwners {
                    unattributedMin owners { shareMin shareMax owner { slug } } gaps { reason organisations { slug } } } } }
                """, slug());

        assertThat(answer.getList("organisation.ultimateOwners.owners.owner.slug"))
                .isEqualTo(List.of("first-" + run));
        assertThat(answer.getDouble("organisation.ultimateOwners.owners[0].shareMin"))
                .isCloseTo(0.6 / 0.88, org.assertj.core.api.Assertions.within(1e-6));
        assertThat(answer.getList("organisation.ultimateOwners.gaps.reason"))
                .isEqualTo(List.of("REMAINDER_NOT_RECORDED"));
        assertThat(answer.getList("organisation.ultimateOwners.gaps[0].organisations.slug"))
                .isEqualTo(List.of("second-" + run));
    }

    @Test
    void holdingsArePagedBothWays() {
        for (int i = 0; i < 5; i++) {
            fixture.stake(company, fixture.organisation("held-%s-%d".formatted(run, i)), 0.1, "2000", null);
        }
        var query = """
                query($slug: String!, $first: Int, $after: String, $last: Int, $before: String) {
                  organisation(slug: $slug) { holdings(first: $first, after: $after, last: $last, before: $before) {
                    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { node { id } } } } }
                """;

        var one = Graph.data(query, Map.of("slug", "company-" + run, "first", 3));
        var two = Graph.data(
                query,
                Map.of(
                        "slug",
                        "company-" + run,
                        "first",
                        3,
                        "after",
                        one.getString("organisation.holdings.pageInfo.endCursor")));
        var back = Graph.data(
                query,
                Map.of(
                        "slug",
                        "company-" + run,
                        "last",
                        3,
                        "before",
                        two.getString("organisation.holdings.pageInfo.startCursor")));

        assertThat(one.getInt("organisation.holdings.totalCount")).isEqualTo(5);
        assertThat(one.getList("organisation.holdings.edges")).hasSize(3);
        assertThat(one.getBoolean("organisation.holdings.pageInfo.hasNextPage")).isTrue();
        assertThat(two.getList("organisation.holdings.edges")).hasSize(2);
        assertThat(two.getBoolean("organisation.holdings.pageInfo.hasNextPage")).isFalse();
        assertThat(back.getList("organisation.holdings.edges.node.id"))
                .isEqualTo(one.getList("organisation.holdings.edges.node.id"));
    }

    private Map<String, String> slug() {
        return Map.of("slug", "company-" + run);
    }
}
