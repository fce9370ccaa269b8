package org.kardan.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kardan.kit.testing.TestDatabase;

/** One statement for each type or field, however many are asked for. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BatchingTest {

    private static final String ENTITIES = "query($r: [_Any!]!) { _entities(representations: $r) { __typename } }";

    @Inject
    Fixture fixture;

    private final List<String> plants = new ArrayList<>();
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void thirtyPlantsWithTwoOwnersEach() {
        for (int i = 0; i < 30; i++) {
            var plant = fixture.plant("plant-%s-%02d".formatted(run, i), i % 2 == 0 ? "XA-1" : "XB-1");
            var owner = fixture.organisation("owner-%s-%02d".formatted(run, i));
            var above = fixture.organisation("above-%s-%02d".formatted(run, i));
            fixture.stakeInAsset(owner, plant, 0.5);
            fixture.stake(above, owner, 0.5, "2001", null);
            plants.add(plant.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Organisation, slug, faurecia, nobody",
        "Organisation, id, 01990000-0000-7000-8010-000000000001, 01990000-0000-7000-8010-00000000ffff",
        "Asset, slug, gaz-nizhny-novgorod, nothing",
        "Asset, id, 01990000-0000-7000-8011-000000000002, not-a-uuid",
        "Component, code, SEATS, NOTHING",
        "Deal, slug, faurecia-russia-managers-buyout, none",
        "Deal, id, 01990000-0000-7000-8012-000000000001, 01990000-0000-7000-8012-00000000ffff",
        "Source, code, S1, S0",
        "OwnershipStake, id, 01990000-0000-7000-8017-000000000001, 01990000-0000-7000-8017-00000000ffff",
        "SupplyCapability, id, 01990000-0000-7000-8016-000000000001, 01990000-0000-7000-8016-00000000ffff"
    })
    void entitiesAreResolvedInOneStatementAndUnknownOnesAreNull(String type, String key, String known, String unknown) {
        var representations = List.of(
                Map.of("__typename", type, key, known),
                Map.of("__typename", type, key, unknown),
                Map.of("__typename", type, key, known));
        var answers = new ArrayList<Object>();

        long statements = fixture.statementsOf(() -> answers.addAll(
                Graph.data(ENTITIES, Map.of("r", representations)).getList("_entities")));

        var found = Map.of("__typename", type);
        assertThat(answers).containsExactly(found, null, found);
        assertThat(statements).isEqualTo(1);
    }

    /** The last column: how many statements, one for each table that the answer is made of, whatever the number of representations. */
    @ParameterizedTest
    @CsvSource({
        "Organisation, id, 01990000-0000-7000-8010-000000000001, name, 1",
        "Organisation, slug, faurecia, name, 1",
        "Asset, id, 01990000-0000-7000-8011-000000000002, name, 1",
        "Asset, slug, gaz-nizhny-novgorod, name, 1",
        "Component, code, SEATS, name, 1",
        "Component, code, SEATS, concentration { sources }, 5",
        "Region, code, RU-NIZ, code, 0",
        "Region, code, RU-NIZ, assets(first: 1) { edges { cursor } }, 1",
        "Project, id, any, id, 0",
        "Project, id, any, supplyExposure { components { code } }, 5",
        "Deal, id, 01990000-0000-7000-8012-000000000001, title, 1",
        "Deal, slug, faurecia-russia-managers-buyout, title, 1",
        "Source, code, S1, title, 1",
        "OwnershipStake, id, 01990000-0000-7000-8017-000000000001, shareMin, 1",
        "SupplyCapability, id, 01990000-0000-7000-8016-000000000001, unitsLow, 1"
    })
    void fiveHundredEntitiesAreResolvedAtOnce(String type, String key, String known, String fields, int statements) {
        var representations = new ArrayList<Map<String, Object>>();
        representations.add(representation(type, key, known));
        for (int i = 1; i < 500; i++) {
            var absent = key.equals("id") ? UUID.randomUUID().toString() : "absent-" + i;
            representations.add(representation(type, key, absent));
        }
        var query =
                "query($r: [_Any!]!) { _entities(representations: $r) { ... on %s { %s } } }".formatted(type, fields);
        var answers = new ArrayList<Object>();

        long needed = fixture.statementsOf(() ->
                answers.addAll(Graph.data(query, Map.of("r", representations)).getList("_entities")));

        assertThat(answers).hasSize(500);
        assertThat(answers.getFirst()).isNotNull();
        assertThat(needed).isEqualTo(statements);
    }

    @Test
    void idsAndSlugsOfOneTypeAreTwoStatements() {
        var representations = new ArrayList<Map<String, Object>>();
        plants.forEach(id -> representations.add(representation("Asset", "id", id)));
        for (int i = 0; i < plants.size(); i++) {
            representations.add(representation("Asset", "slug", "plant-%s-%02d".formatted(run, i)));
        }
        var answers = new ArrayList<Object>();

        long statements = fixture.statementsOf(() -> answers.addAll(
                Graph.data(ENTITIES, Map.of("r", representations)).getList("_entities")));

        assertThat(answers).hasSize(60).doesNotContainNull();
        assertThat(statements).isEqualTo(2);
    }

    private static Map<String, Object> representation(String type, String key, String value) {
        return type.equals("Project")
                ? Map.of(
                        "__typename",
                        type,
                        key,
                        value,
                        "componentNeeds",
                        List.of(Map.of("component", Map.of("code", "SEATS"))))
                : Map.of("__typename", type, key, value);
    }

    @Test
    void aRegionIsResolvedWithoutTheDatabaseAndBringsItsAssets() {
        var representations = List.of(
                Map.of("__typename", "Region", "code", "RU-NIZ"), Map.of("__typename", "Region", "code", "RU-TVE"));

        var answer = Graph.data(
                "query($r: [_Any!]!) { _entities(representations: $r) { ... on Region { code assets(first: 5)"
                        + " { totalCount edges { node { slug } } } } } }",
                Map.of("r", representations));

        assertThat(answer.getInt("_entities[0].assets.totalCount")).isEqualTo(1);
        assertThat(answer.getString("_entities[0].assets.edges[0].node.slug")).isEqualTo("gaz-nizhny-novgorod");
        assertThat(answer.getInt("_entities[1].assets.totalCount")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "owners { owner { names { value } } citations { id } }, 5",
        "ultimateOwners { owners { owner { slug } strongestPath { owner { slug } } } control { end } }, 4",
        "makes { component { code } }, 2",
        "parent { slug } members { totalCount edges { node { slug } } }, 3",
        "status names { value } restrictions { authority } deals { slug }, 6",
    })
    void fieldsOfManyAssetsNeedNoMoreStatementsThanThoseOfOne(String fields, int atMost) {
        var query = "query($r: [_Any!]!) { _entities(representations: $r) { ... on Asset { %s } } }".formatted(fields);

        long ofOne = fixture.statementsOf(() -> Graph.data(query, representations(1)));
        long ofAll = fixture.statementsOf(() -> Graph.data(query, representations(30)));

        assertThat(ofAll).isEqualTo(ofOne).isLessThanOrEqualTo(atMost);
    }

    @Test
    void assetsOfManyRegionsArePagedInOneStatementAndCountedInAnother() {
        var query =
                "query($r: [_Any!]!) { _entities(representations: $r) { ... on Region { assets(first: 3, kind: PLANT)"
                        + " { totalCount pageInfo { hasNextPage } edges { node { slug } } } } } }";
        var regions =
                List.of(Map.of("__typename", "Region", "code", "XA-1"), Map.of("__typename", "Region", "code", "XB-1"));
        var answers = new HashMap<String, List<?>>();

        long statements = fixture.statementsOf(() -> {
            var answer = Graph.data(query, Map.of("r", regions));
            answers.put("pages", answer.getList("_entities.assets.edges"));
            answers.put("next", answer.getList("_entities.assets.pageInfo.hasNextPage"));
        });

        assertThat(answers.get("pages"))
                .allSatisfy(page -> assertThat((List<?>) page).hasSize(3));
        assertThat(answers.get("next")).isEqualTo(List.of(true, true));
        assertThat(statements).isEqualTo(2);
    }

    private Map<String, ?> representations(int count) {
        return Map.of(
                "r",
                IntStream.range(0, count)
                        .mapToObj(i -> Map.of("__typename", "Asset", "id", plants.get(i)))
                        .toList());
    }

    /** What the gateway sends where two places ask different things of one type; one of them may turn out to be empty. */
    @Test
    void severalLookupsInOneRequestAreAnsweredEachByItself() {
        var answer = Graph.data(
                "query($r: [_Any!]!, $s: [_Any!]!, $t: [_Any!]!) {"
                        + " _entities(representations: $r) { ... on Region { code } }"
                        + " two: _entities(representations: $s) { ... on Region { assets(first: 5) { totalCount } } }"
                        + " three: _entities(representations: $t) { ... on Region { code } } }",
                Map.of(
                        "r", List.of(region("RU-KLU")),
                        "s", List.of(region("RU-NIZ"), region("RU-KLU")),
                        "t", List.of()));

        assertThat(answer.getList("_entities.code")).isEqualTo(List.of("RU-KLU"));
        assertThat(answer.getList("two.assets.totalCount")).isEqualTo(List.of(1, 0));
        assertThat(answer.getList("three")).isEmpty();
    }

    private static Map<String, String> region(String code) {
        return Map.of("__typename", "Region", "code", code);
    }
}
