package org.kardan.projects.capability;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;
import org.kardan.projects.Graph;
import org.kardan.projects.WholeProject;
import org.kardan.projects.project.Project;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ComplementarityApiTest {

    private static final String AREAS =
            "areas { area aToB { fit offers { strength } needs { strength } } bToA { fit } undirected { id } }";

    @Inject
    Fixture fixture;

    @Inject
    WholeProject whole;

    @Test
    void whatOneOffersAndTheOtherNeedsMatchesInThatDirectionAlone() {
        var project = fixture.project("matched");
        var iran = fixture.party(project, "IR", null, "2020", null).getId();
        var russia = fixture.party(project, "RU", null, "2020", null).getId();
        capability(project, russia, CapabilityArea.DESIGN, CapabilityDirection.OFFERS, 4);
        capability(project, iran, CapabilityArea.DESIGN, CapabilityDirection.NEEDS, 2);
        capability(project, iran, CapabilityArea.FINANCE, CapabilityDirection.OFFERS, null);
        capability(project, russia, CapabilityArea.MARKET_ACCESS, CapabilityDirection.NEEDS, null);

        var areas = complementarity(project, "RU", iran.toString());

        assertThat(areas.getString("find { it.area == 'DESIGN' }.aToB.fit")).isEqualTo("MATCHED");
        assertThat(areas.getInt("find { it.area == 'DESIGN' }.aToB.offers[0].strength"))
                .isEqualTo(4);
        assertThat(areas.getInt("find { it.area == 'DESIGN' }.aToB.needs[0].strength"))
                .isEqualTo(2);
        assertThat(areas.getString("find { it.area == 'DESIGN' }.bToA.fit")).isEqualTo("UNKNOWN");
        assertThat(areas.getString("find { it.area == 'FINANCE' }.bToA.fit")).isEqualTo("OFFERED_ONLY");
        assertThat(areas.getString("find { it.area == 'MARKET_ACCESS' }.bToA.fit"))
                .isEqualTo("NEEDED_ONLY");
        assertThat(areas.getList("area")).hasSize(CapabilityArea.values().length);
    }

    @Test
    void anUnknownDirectionStaysUnknown() {
        var areas = Graph.ofProject("complementarity(a: \"IR\", b: \"RU\") { " + AREAS + " }")
                .setRootPath("data.project.complementarity.areas");

        assertThat(areas.<String>getList("aToB.fit")).containsOnly("UNKNOWN");
        assertThat(areas.<String>getList("bToA.fit")).containsOnly("UNKNOWN");
        assertThat(areas.<String>getList("findAll { it.undirected.size() == 1 }.area"))
                .containsExactly("DESIGN", "PRODUCTION_PROCESS", "SUPPLY_CHAIN");
    }

    @Test
    void whoIsNoPartyHasNoComplementarity() {
        var answer = Graph.ofProject("complementarity(a: \"IR\", b: \"TR\") { " + AREAS + " }");

        assertThat(answer.getString("complementarity")).isNull();
    }

    @Test
    void aPartyDoesNotComplementItselfHoweverItIsNamed() {
        var project = fixture.project("selfish");
        var organisation = UUID.randomUUID();
        var country = fixture.party(project, "IR", null, "2020", null).getId();
        var company = fixture.party(project, null, organisation, "2020", null).getId();
        fixture.party(project, "RU", null, "2020", null);

        for (var pair : List.of(
                List.of("IR", "IR"),
                List.of("IR", country.toString()),
                List.of(country.toString().toUpperCase(Locale.ROOT), country.toString()),
                List.of(organisation.toString(), company.toString()))) {
            refused(
                    project,
                    pair.get(0),
                    pair.get(1),
                    "b: it is the same party as a; name two parties, for example IR and RU");
        }
    }

    @Test
    void anOrganisationIsNamedByItsId() {
        var project = fixture.project("organised");
        var organisation = UUID.randomUUID();
        var party = fixture.party(project, null, organisation, "2020", null);
        fixture.party(project, "RU", null, "2020", null);
        capability(project, party.getId(), CapabilityArea.DESIGN, CapabilityDirection.OFFERS, 3);

        var areas = complementarity(project, organisation.toString(), "RU");

        assertThat(areas.getString("find { it.area == 'DESIGN' }.aToB.fit")).isEqualTo("OFFERED_ONLY");
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        var project = fixture.project("misnamed");
        var wrong =
                "it is neither an id nor the code of a country; give the id of a party or of its organisation, or an ISO"
                        + " 3166-1 alpha-2 code in capitals, for example IR";

        refused(project, "ir", "RU", "a: " + wrong);
        refused(project, "RU", "Iran", "b: " + wrong);
        refused(project, "RU", "1-1-1-1-1", "b: " + wrong);
    }

    private static void refused(Project project, String a, String b, String message) {
        var answer = Graph.ask("{ project(slug: \"%s\") { complementarity(a: \"%s\", b: \"%s\") { %s } } }"
                .formatted(project.getSlug(), a, b, AREAS));

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.getString("errors[0].message")).isEqualTo(message);
    }

    private static JsonPath complementarity(Project project, String a, String b) {
        return Graph.data("{ project(slug: \"%s\") { complementarity(a: \"%s\", b: \"%s\") { %s } } }"
                        .formatted(project.getSlug(), a, b, AREAS))
                .setRootPath("data.project.complementarity.areas");
    }

    private void capability(
            Project project,
            UUID party,
            CapabilityArea area,
            CapabilityDirection direction,
            @Nullable Integer strength) {
        whole.cited(new CapabilityClaim(
                UUID.randomUUID(), Fixture.EARLIER, project.getId(), party, area, direction, strength));
    }
}
