package org.kardan.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;

/** More stakes above a company than are ever read: the nearest are, in a bounded number of statements, and the answer says so. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LargeOwnershipOverHttpTest {

    private static final String FIELDS = "ultimateOwners { owners { shareMin shareMax owner { slug } }"
            + " notRead { count shareMin shareMax reasons } gaps { reason count } control { end steps { controller { slug } } } }";

    @Inject
    Fixture fixture;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private UUID company;
    private UUID fund;

    @BeforeEach
    void aFundOfManyOwnersAboveACompany() {
        company = fixture.organisation("company-" + run);
        fund = fixture.organisation("fund-" + run);
        var family = fixture.organisation("family-" + run);
        fixture.stake(fund, company, 0.6, "2000", null);
        fixture.stake(family, company, 0.4, "2000", null);
        fixture.manyOwners(fund, 5_000, run);
    }

    @AfterEach
    void theManyGoAgain() {
        fixture.takeAwayMany(run);
    }

    @Test
    void theNearestAreReadAndTheRestIsSaid() {
        var answer = Graph.data(
                "query($s: String!) { organisation(slug: $s) { %s } }".formatted(FIELDS),
                Map.of("s", "company-" + run));

        var found = answer.setRootPath("data.organisation.ultimateOwners");
        assertThat(found.getList("owners.owner.slug")).isEqualTo(List.of("family-" + run));
        assertThat(found.getFloat("owners[0].shareMin")).isEqualTo(0.4f);
        assertThat(found.getFloat("owners[0].shareMax")).isEqualTo(1f);
        assertThat(found.getInt("notRead.count")).isEqualTo(1);
        assertThat(found.getFloat("notRead.shareMax")).isEqualTo(0.6f);
        assertThat(found.getList("notRead.reasons")).isEqualTo(List.of("NOT_READ"));
        assertThat(found.getList("gaps.reason")).isEqualTo(List.of("NOT_READ"));
        assertThat(found.getString("control.end")).isEqualTo("NOT_READ");
        assertThat(found.getList("control.steps.controller.slug")).isEqualTo(List.of("fund-" + run));
    }

    @Test
    void othersAskedForInTheSameBatchAreAnsweredWhole() {
        var other = fixture.organisation("other-" + run);
        var owner = fixture.organisation("owner-" + run);
        fixture.stake(owner, other, 1, "2000", null);
        var representations = List.of(
                Map.of("__typename", "Organisation", "id", company.toString()),
                Map.of("__typename", "Organisation", "id", other.toString()));

        var answer = Graph.data(
                "query($r: [_Any!]!) { _entities(representations: $r) { ... on Organisation { %s } } }"
                        .formatted(FIELDS),
                Map.of("r", representations));

        assertThat(answer.getString("_entities[1].ultimateOwners.owners[0].owner.slug"))
                .isEqualTo("owner-" + run);
        assertThat(answer.getString("_entities[1].ultimateOwners.notRead")).isNull();
        assertThat(answer.getInt("_entities[0].ultimateOwners.notRead.count")).isEqualTo(1);
    }

    @Test
    void theNumberOfStatementsIsBounded() {
        long statements = fixture.statementsOf(() -> Graph.data(
                "query($s: String!) { organisation(slug: $s) { ultimateOwners { unattributedMax } } }",
                Map.of("s", "company-" + run)));

        assertThat(statements).isLessThanOrEqualTo(1 + 1 + 3);
    }
}
