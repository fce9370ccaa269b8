package org.kardan.suppliers.bods;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Fixture;
import org.kardan.suppliers.Graph;
import org.kardan.suppliers.Writes;

/** Files of several registers come in, change their mind, and are retracted: what is believed has a citation at every moment. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CitedNamesTest {

    @Inject
    Fixture fixture;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String record = "company-" + run;
    private final String shown = "Company " + run;
    private String first;
    private String second;

    @BeforeEach
    void twoRegisters() {
        first = register();
        second = register();
    }

    @Test
    void aNameFallsWithTheLastRegisterThatStatesIt() {
        states(first, Set.of("Firma " + run));
        states(second, Set.of("Firma " + run));
        retract(first);
        assertThat(citers()).containsEntry("Firma " + run, List.of(second));

        states(second, Set.of());

        assertThat(citers()).containsOnlyKeys(shown);
    }

    @Test
    void whatWasRecordedByHandFallsWhereItsOwnSourceIsRetractedAndTheRegisterDropsIt() {
        states(second, Set.of());
        var input = Writes.input("organisation", fixture.slugOf(shown), "value", "Firma " + run, "kind", "TRADING");
        input.put("citations", List.of(Map.of("source", first, "modality", "REPORTED")));
        Writes.record("recordOrganisationName", input);
        states(second, Set.of("Firma " + run));
        retract(first);

        states(second, Set.of());

        assertThat(citers()).containsOnlyKeys(shown);
    }

    @Test
    void aSpellingThatWasCorrectedByHandStaysAndKeepsItsCitation() {
        states(first, Set.of("FIRMA " + run));
        var id = Graph.data("{ organisation(slug: \"%s\") { names { id value } } }".formatted(fixture.slugOf(shown)))
                .getString("organisation.names.find { it.value == 'FIRMA %s' }.id".formatted(run));
        var corrected = Graph.ask(
                "mutation { correctOrganisationName(id: \"%s\", version: 1, input: { organisation: \"%s\", value: \"Firma %s\", kind: TRADING }) { id } }"
                        .formatted(id, fixture.slugOf(shown), run));
        assertThat(corrected.<Object>getList("errors")).as(corrected.prettify()).isNull();

        states(first, Set.of());

        assertThat(citers()).containsEntry("Firma " + run, List.of(first));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void inRandomWorldsWhatIsBelievedIsWhatRegistersThatStandStateLast(long seed) {
        var random = new Random(seed);
        var registers = new ArrayList<>(List.of(first, second, register()));
        var stated = new HashMap<String, Set<String>>();
        for (int step = 0; step < 12; step++) {
            var one = registers.get(random.nextInt(registers.size()));
            if (stated.size() > 1 && stated.containsKey(one) && random.nextInt(4) == 0) {
                retract(one);
                registers.remove(one);
                stated.remove(one);
            } else {
                var names = new TreeSet<String>();
                for (int i = 0; i < 3; i++) {
                    if (random.nextBoolean()) {
                        names.add("N" + i + " " + run);
                    }
                }
                states(one, names);
                stated.put(one, names);
            }

            var expected = new HashSet<String>();
            stated.values().forEach(expected::addAll);
            assertThat(citers().keySet().stream().filter(name -> !name.equals(shown)))
                    .as("step " + step)
                    .containsExactlyInAnyOrderElementsOf(expected);
            citers().forEach((name, citers) -> {
                var by = stated.entrySet().stream()
                        .filter(entry -> name.equals(shown) || entry.getValue().contains(name))
                        .map(Map.Entry::getKey)
                        .toList();
                assertThat(citers).as(name).containsExactlyInAnyOrderElementsOf(by);
            });
        }
    }

    private static String register() {
        var code = Writes.slug("register").toUpperCase(Locale.ROOT);
        Writes.record(
                "recordSupplySource",
                Map.of("code", code, "kind", "REGISTRY", "title", "A register", "published", "2026"));
        return code;
    }

    /** A register's file of now: the company, known to all registers by one identifier, with these names. */
    private void states(String register, Set<String> alternates) {
        var details = Map.of(
                "name",
                shown,
                "alternateNames",
                List.copyOf(alternates),
                "identifiers",
                List.of(Map.of("scheme", "GB-COH", "id", "1-" + run)));
        Bods.send(new Statements().entity(record, shown, details), register).statusCode(200);
    }

    private static void retract(String register) {
        var answer = Graph.ask(
                "mutation { retractSupplySource(code: \"%s\", version: 1, reason: \"forged\", withdrawCitations: true) { key } }"
                        .formatted(register));
        assertThat(answer.<Object>getList("errors")).as(answer.prettify()).isNull();
    }

    private Map<String, List<String>> citers() {
        JsonPath company = Graph.data("{ organisation(slug: \"%s\") { names { value citations { source { code } } } } }"
                        .formatted(fixture.slugOf(shown)))
                .setRootPath("data.organisation");
        var citers = new HashMap<String, List<String>>();
        for (int i = 0; i < company.getList("names").size(); i++) {
            citers.put(
                    company.getString("names[%d].value".formatted(i)),
                    company.getList("names[%d].citations.source.code".formatted(i)));
        }
        return citers;
    }
}
