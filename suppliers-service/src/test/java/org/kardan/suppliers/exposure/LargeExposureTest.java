package org.kardan.suppliers.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Fixture;
import org.kardan.suppliers.Graph;
import org.kardan.suppliers.SupplyFixture;

/**
 * More stakes above a source, and below an organisation, than are read. Restrictions and deals beyond were once missing without a word;
 * and of organisations asked about together, one with too much below it took what the others reach.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LargeExposureTest {

    @Inject
    Fixture fixture;

    @Inject
    SupplyFixture supply;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private UUID large;
    private UUID small;
    private UUID fund;
    private UUID family;

    @BeforeEach
    void aPlantBelowAFundOfManyOwnersAndOneBelowAFamily() {
        fund = fixture.organisation("fund-" + run);
        family = fixture.organisation("family-" + run);
        large = plant("large", fund);
        small = plant("small", family);
        fixture.manyOwners(fund, 5_001, run);
    }

    @AfterEach
    void theManyGoAgain() {
        fixture.takeAwayMany(run);
        fixture.takeAwayMany("held" + run);
    }

    @Test
    void restrictionsAndDealsPastTheStakesThatAreReadAreFoundWithTheChainToThem() {
        supply.restriction(fund, "Near " + run);
        var far = fixture.organisation("far-" + run);
        var farther = fixture.organisation("farther-" + run);
        fixture.stake(far, oneOfMany(), 1, "2000", null);
        fixture.stake(farther, far, 1, "2000", null);
        // A circle, and a way back to the start, so that a climb that kept nobody in mind would not end.
        fixture.stake(far, farther, 0.1, "2000", null);
        supply.restriction(farther, "Far " + run);

        var found =
                Graph.data("""
                query($r: [_Any!]!) { _entities(representations: $r) { ... on Project { supplyExposure { complete
                  components { code complete notSearched } restrictions { restriction { programme } chain { owner { slug } } } } } } }
                """, Map.of("r", List.of(project("large"), project("small"), project("large", "small"))));

        assertThat(found.getList("_entities.supplyExposure.complete")).containsOnly(true);
        assertThat(found.getList("_entities[2].supplyExposure.components.notSearched"))
                .containsOnlyNulls();
        assertThat(found.getList("_entities[0].supplyExposure.restrictions.restriction.programme"))
                .isEqualTo(List.of("Near " + run, "Far " + run));
        assertThat(found.getList("_entities[0].supplyExposure.restrictions[1].chain.owner.slug"))
                .hasSize(4)
                .startsWith("fund-" + run)
                .endsWith("far-" + run, "farther-" + run);
    }

    private UUID oneOfMany() {
        return UUID.fromString(Graph.data("{ organisation(slug: \"many-%s-1\") { id } }".formatted(run))
                .getString("organisation.id"));
    }

    @Test
    void theNearestAreReachedAndWhoIsNotWholeIsSaid() {
        var holder = fixture.organisation("holder-" + run);
        fixture.stakeInAsset(fund, small, 0.1);
        fixture.stake(fund, holder, 1, "2000", null);
        fixture.manyHoldings(holder, 5_001, "held" + run);

        var found =
                Graph.data("""
                query($r: [_Any!]!) { _entities(representations: $r) { ... on Organisation { reach { complete
                  assets { asset { slug } } } } } }
                """, Map.of("r", List.of(organisation(fund), organisation(family), organisation(holder))));

        assertThat(found.getList("_entities.reach.complete")).isEqualTo(List.of(false, true, false));
        assertThat(found.<String>getList("_entities[0].reach.assets.asset.slug"))
                .containsExactlyInAnyOrder("large-" + run, "small-" + run);
        assertThat(found.getList("_entities[1].reach.assets.asset.slug")).isEqualTo(List.of("small-" + run));
        assertThat(large).isNotNull();
    }

    /** The many parts of one once took the room of the others', whose deeper parts were missing only when both were asked for. */
    @Test
    void whatIsReachedIsTheSameWhoeverIsAskedForBesides() {
        fixture.manyParts(large, 5_001, run);
        var line = fixture.part("line-" + run, "XA-1", small);
        fixture.part("shop-" + run, "XA-1", line);
        var query = """
                query($r: [_Any!]!) { _entities(representations: $r) { ... on Organisation { reach { complete
                  assets { asset { slug } } } } } }
                """;

        var alone = Graph.data(query, Map.of("r", List.of(organisation(family))));
        var both = Graph.data(query, Map.of("r", List.of(organisation(fund), organisation(family))));

        assertThat(alone.<String>getList("_entities[0].reach.assets.asset.slug"))
                .containsExactly("small-" + run, "line-" + run, "shop-" + run);
        assertThat(both.getMap("_entities[1].reach")).isEqualTo(alone.getMap("_entities[0].reach"));
        assertThat(both.getBoolean("_entities[0].reach.complete")).isFalse();
        assertThat(both.getList("_entities[0].reach.assets")).hasSize(5_001);
    }

    private UUID plant(String word, UUID owner) {
        var plant = fixture.plant(word + "-" + run, "XA-1");
        fixture.stakeInAsset(owner, plant, 0.9);
        supply.makes(plant, supply.component(code(word)), 10, 10);
        return plant;
    }

    private String code(String word) {
        return (word + "_" + run).toUpperCase(Locale.ROOT);
    }

    private Map<String, Object> project(String... words) {
        var needs = List.of(words).stream()
                .map(word -> Map.of("component", Map.of("code", code(word))))
                .toList();
        return Map.of("__typename", "Project", "id", String.join(" ", words), "componentNeeds", needs);
    }

    private static Map<String, String> organisation(UUID id) {
        return Map.of("__typename", "Organisation", "id", id.toString());
    }
}
