package org.kardan.suppliers.exposure.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Fixture;
import org.kardan.suppliers.Graph;
import org.kardan.suppliers.SupplyFixture;
import org.kardan.suppliers.Writes;
import org.kardan.suppliers.exposure.needs.ProjectsStandIn;

/**
 * The what-if against the truth, over made-up worlds: what it says of a deal is what is so once the deal has really closed, for
 * components, for assets and for a project, and whoever asks as of what was known before reads the same again. Where it says that
 * a deal cannot close, the deal cannot. More worlds: {@code -Dworlds=500 -Dworlds.from=1000}.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(ProjectsStandIn.class)
class WhatIfIsTrueTest {

    private static final String OWNERS =
            " { unattributedMin unattributedMax owners { shareMin shareMax owner { slug } }"
                    + " control { end steps { basis controller { slug } } } } ";
    private static final String INDEX = " { sources unitsLow unitsHigh byAsset { min max holders }"
            + " byDirectOwner { min max holders } byUltimateOwner { min max holders } gaps { reason count } } ";
    private static final String IMPACT = " { refused { wrong } components { component { code } independentSourcesBefore"
            + " independentSourcesAfter before" + INDEX + "after" + INDEX + "} assets { asset { slug } before" + OWNERS
            + "after" + OWNERS + "} gainingSource { code } losingSource { code }"
            + " restrictionsEntering { ...r } restrictionsLeaving { ...r } } ";
    private static final String RESTRICTION =
            " fragment r on RestrictionInChain { restriction { id } source { slug } }";

    @Inject
    Fixture fixture;

    @Inject
    SupplyFixture supply;

    ProjectsStandIn projects;

    @Test
    void whatTheWhatIfSaysIsWhatClosingBrings() {
        long from = Long.getLong("worlds.from", 0);
        long count = Long.getLong("worlds", 20);
        int closed = 0;

        for (long seed = from; seed < from + count; seed++) {
            var world = new RandomWorld(seed, fixture, supply);
            closed += agrees("world " + seed, world, Day.of(seed)) ? 1 : 0;
        }

        assertThat(closed).as("worlds whose deal closes").isBetween((int) count / 5, (int) count - 1);
    }

    /**
     * When a deal closes. A fuzzy date is as if it had closed on the last day that it can mean, for whoever asks as of that day.
     *
     * @param closed the day, or as far as it is known
     * @param asked the last day it can have closed on
     */
    private record Day(String closed, LocalDate asked) {

        static Day of(long seed) {
            var today = LocalDate.now(Clock.systemUTC());
            var month = YearMonth.from(today);
            var past = YearMonth.from(today.minusMonths(2));
            return switch ((int) (seed % 4)) {
                case 0 -> new Day(today.toString(), today);
                case 1 -> new Day(today.minusDays(40) + "/" + today, today);
                case 2 -> new Day(past.toString(), past.atEndOfMonth());
                default -> new Day(month.toString(), month.atEndOfMonth());
            };
        }
    }

    /** Whether the deal could close. */
    private boolean agrees(String where, RandomWorld world, Day day) {
        var scopes = scopes(world);
        var restrictionsBefore = restrictions(world, day);
        var supposed = ask(world, scopes, day, null);
        var then = OffsetDateTime.now(Clock.systemUTC()).toString();

        var closing = close(world, day.closed());

        var again = ask(world, scopes, day, null);
        boolean couldClose = closing.get("errors") == null;
        assertThat(supposed.values())
                .as("%s: %s", where, closing.prettify())
                .allMatch(impact -> map(impact).get("refused") == null == couldClose);
        supposed.forEach((scope, impact) -> Alike.assertAlike(
                where + ", " + scope, side(impact, "after", "After"), side(again.get(scope), "before", "Before")));
        supposed.values().forEach(impact -> assertSaysWhoGainsAndLoses(where, map(impact)));
        Alike.assertAlike(where + ", asked otherwise", indexesAndOwners(supposed, world), truth(world, day));
        if (couldClose) {
            assertThat(restrictions(world, day)).as(where).isEqualTo(expected(restrictionsBefore, supposed));
            Alike.assertAlike(where + ", as it was known", ask(world, scopes, day, then), supposed);
        }
        return couldClose;
    }

    /** What is asked about, by name: each component, with a region and without, some plants, all plants, and a project. */
    private Map<String, String> scopes(RandomWorld world) {
        var scopes = new LinkedHashMap<String, String>();
        for (var code : world.components()) {
            scopes.put(code, "component: \"%s\"".formatted(code));
            scopes.put(code + "_XA", "component: \"%s\", region: \"XA-1\"".formatted(code));
        }
        scopes.put("some", "assets: " + quoted(world.somePlants()));
        scopes.put("all", "assets: " + quoted(world.plants()));
        var project = UUID.randomUUID().toString();
        projects.project(
                project,
                "project-" + project,
                world.components().stream().map(RandomWorld::need).toList());
        scopes.put("project", "project: \"%s\"".formatted(project));
        return scopes;
    }

    private static Map<String, Object> ask(
            RandomWorld world, Map<String, String> scopes, Day day, @Nullable String knownAt) {
        var query = new StringBuilder("{");
        var moment = ", asOf: \"%s\"".formatted(day.asked())
                + (knownAt == null ? "" : ", knownAt: \"%s\"".formatted(knownAt));
        scopes.forEach((name, scope) -> query.append(
                " %s: dealImpact(deal: \"%s\", %s%s)%s".formatted(name, world.deal(), scope, moment, IMPACT)));
        return answer(query + "}" + RESTRICTION, Map.of());
    }

    private static JsonPath close(RandomWorld world, String closed) {
        return Graph.ask(
                "mutation($d: ID!, $i: DealStepInput!) { closeDeal(deal: $d, version: 1, input: $i) { stage } }",
                Map.of("d", world.deal(), "i", Writes.input("occurred", closed, "description", "It was signed.")));
    }

    private static Map<String, Object> answer(String query, Map<String, ?> variables) {
        var answer = Graph.ask(query, variables);
        assertThat(answer.<Object>get("errors")).as(query).isNull();
        return answer.getMap("data");
    }

    /** What an impact says of the time before or after. */
    private static List<?> side(Object impact, String side, String suffix) {
        var components = maps(impact, "components").stream()
                .map(one -> List.of(one.get("component"), one.get(side), one.get("independentSources" + suffix)))
                .toList();
        var assets = maps(impact, "assets").stream()
                .map(one -> List.of(one.get("asset"), one.get(side)))
                .toList();
        return List.of(components, assets);
    }

    private static void assertSaysWhoGainsAndLoses(String where, Map<String, Object> impact) {
        Map<Integer, List<Object>> bySign = maps(impact, "components").stream()
                .collect(Collectors.groupingBy(
                        one -> Integer.compare(
                                (int) one.get("independentSourcesAfter"), (int) one.get("independentSourcesBefore")),
                        Collectors.mapping(one -> one.get("component"), Collectors.toList())));
        assertThat(impact.get("gainingSource")).as(where).isEqualTo(bySign.getOrDefault(1, List.of()));
        assertThat(impact.get("losingSource")).as(where).isEqualTo(bySign.getOrDefault(-1, List.of()));
    }

    /** What the what-if says, as {@link #truth} has it. */
    private static List<?> indexesAndOwners(Map<String, Object> supposed, RandomWorld world) {
        var indexes = world.components().stream()
                .map(code -> List.of(
                        maps(supposed.get(code), "components").getFirst().get("after"),
                        maps(supposed.get(code + "_XA"), "components")
                                .getFirst()
                                .get("after")))
                .toList();
        var owners = maps(supposed.get("all"), "assets").stream()
                .map(one -> one.get("after"))
                .toList();
        return List.of(indexes, owners);
    }

    /** What is so, by the fields that know nothing of deals. */
    private static List<?> truth(RandomWorld world, Day day) {
        var query = new StringBuilder("{");
        world.components()
                .forEach(code -> query.append(
                        " %s: component(code: \"%s\") { all: concentration(asOf: \"%s\")%s xa: concentration(region: \"XA-1\", asOf: \"%s\")%s}"
                                .formatted(code, code, day.asked(), INDEX, day.asked(), INDEX)));
        world.plants()
                .forEach(slug -> query.append(" %s: asset(slug: \"%s\") { ultimateOwners(asOf: \"%s\")%s}"
                        .formatted(slug.replace('-', '_'), slug, day.asked(), OWNERS)));
        var answer = answer(query + "}", Map.of());
        var indexes = world.components().stream()
                .map(code -> map(answer.get(code)))
                .map(one -> List.of(one.get("all"), one.get("xa")))
                .toList();
        var owners = world.plants().stream()
                .map(slug -> map(answer.get(slug.replace('-', '_'))).get("ultimateOwners"))
                .toList();
        return List.of(indexes, owners);
    }

    /** The restrictions above the sources of a project that needs all components. */
    private static Set<Object> restrictions(RandomWorld world, Day day) {
        var project = Map.of(
                "__typename",
                "Project",
                "id",
                "any",
                "componentNeeds",
                world.components().stream().map(RandomWorld::need).toList());
        var answer = answer(
                "query($r: [_Any!]!, $d: Date) { _entities(representations: $r) { ... on Project { supplyExposure(asOf: $d) { restrictions { ...r } } } } }"
                        + RESTRICTION,
                Map.of("r", List.of(project), "d", day.asked().toString()));
        var exposure = map(maps(answer, "_entities").getFirst().get("supplyExposure"));
        return new HashSet<>(maps(exposure, "restrictions"));
    }

    private static Set<Object> expected(Set<Object> before, Map<String, Object> supposed) {
        var expected = new HashSet<>(before);
        expected.addAll(maps(supposed.get("project"), "restrictionsEntering"));
        expected.removeAll(maps(supposed.get("project"), "restrictionsLeaving"));
        return expected;
    }

    private static String quoted(List<String> slugs) {
        return slugs.stream().collect(Collectors.joining("\", \"", "[\"", "\"]"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Object value, String key) {
        return (List<Map<String, Object>>) map(value).get(key);
    }
}
