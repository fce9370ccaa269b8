package org.kardan.projects.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.projects.write.Writing.citation;
import static org.kardan.projects.write.Writing.correct;
import static org.kardan.projects.write.Writing.done;
import static org.kardan.projects.write.Writing.input;
import static org.kardan.projects.write.Writing.record;
import static org.kardan.projects.write.Writing.refused;
import static org.kardan.projects.write.Writing.retract;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;
import org.kardan.projects.Graph;

/** Each type is recorded, read back and corrected, and has rules of its own. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EveryTypeTest {

    private static final String ASSET = "01990000-0000-7000-9002-000000000001";

    @Inject
    Fixture fixture;

    private String project;

    @BeforeEach
    void aProject() {
        project = fixture.project("everything").getSlug();
    }

    private JsonPath of(String selection) {
        return Graph.data("{ project(slug: \"%s\") { %s } }".formatted(project, selection))
                .setRootPath("data.project");
    }

    @Test
    void parties() {
        var party = input("country", "IR", "role", "HOST", "validFrom", "2026-03");
        var id = done(record("Party", project, party, "role")).getString("id");
        party.put("role", "INVESTOR");

        done(correct("Party", id, 1, party, ""));

        assertThat(of("parties { role country validFrom { edtf } }").getString("parties[0].role"))
                .isEqualTo("INVESTOR");
        refused(
                record("Party", project, input("role", "HOST", "validFrom", "undisclosed"), ""),
                "BAD_USER_INPUT",
                "country: ");
        refused(
                record("Party", project, input("country", "XX", "role", "HOST", "validFrom", "undisclosed"), ""),
                "BAD_USER_INPUT",
                "'XX' is no country");
    }

    @Test
    void capabilityClaims() {
        var party = done(record("Party", project, input("country", "IR", "role", "HOST", "validFrom", "2026"), ""))
                .getString("id");
        var claim = input("party", party, "area", "DESIGN", "direction", "OFFERS", "strength", 3);

        var id = done(record("CapabilityClaim", project, claim, "")).getString("id");

        assertThat(of("capabilityClaims { strength party { id } }").getString("capabilityClaims[0].party.id"))
                .isEqualTo(party);
        claim.put("strength", 6);
        refused(correct("CapabilityClaim", id, 1, claim, ""), "BAD_USER_INPUT", "strength: 6", "0 to 5");
        refused(
                record("CapabilityClaim", project, input("area", "DESIGN", "direction", "NEEDS"), ""),
                "BAD_USER_INPUT",
                "party: NEEDS needs a party");
        refused(
                record(
                        "CapabilityClaim",
                        fixture.project("other").getSlug(),
                        input("party", party, "area", "DESIGN", "direction", "OFFERS"),
                        ""),
                "NOT_FOUND",
                "party of this project");
        refused(retract(party, 1), "CONFLICT", "CapabilityClaim " + id);
    }

    @Test
    void claimsPrerequisitesAndAssessments() {
        done(record("Claim", project, input("kind", "OTHER", "statement", "It helps both."), ""));
        done(record(
                "Prerequisite",
                project,
                input("kind", "PLANNING", "status", "UNMET", "statement", "A plan.", "validFrom", "undisclosed"),
                ""));
        done(record(
                "Assessment", project, input("subject", "FINANCING", "status", "BLOCKED", "validFrom", "2026~"), ""));

        var found = of("claims { statement } prerequisites { status } assessments { status }");

        assertThat(found.getString("claims[0].statement")).isEqualTo("It helps both.");
        assertThat(found.getString("prerequisites[0].status")).isEqualTo("UNMET");
        assertThat(found.getString("assessments[0].status")).isEqualTo("BLOCKED");
        refused(
                record("Claim", project, input("kind", "OTHER", "statement", "  "), ""),
                "BAD_USER_INPUT",
                "statement: it is blank");
    }

    @Test
    void engagementsAndNeeds() {
        done(record(
                "RegionalEngagement",
                project,
                input("region", "RU-KLU", "kind", "TALKS", "status", "BEGUN", "since", "2026"),
                ""));
        done(record("ComponentNeed", project, input("component", "SEATS", "localContentWanted", 0.5), ""));

        assertThat(of("componentNeeds { localContentWanted }").getDouble("componentNeeds[0].localContentWanted"))
                .isEqualTo(0.5);
        refused(
                record("ComponentNeed", project, input("component", "SEATS", "localContentWanted", 1.5), ""),
                "BAD_USER_INPUT",
                "localContentWanted: 1.5");
        refused(
                record("ComponentNeed", project, input("component", "SEATS", "unitsPerVehicle", 0.0), ""),
                "BAD_USER_INPUT",
                "unitsPerVehicle: 0.0");
    }

    @Test
    void phasesAndTheirCriteria() {
        var duration = Map.of("optimistic", 1, "likely", 2, "pessimistic", 3);
        var first = done(record("Phase", project, input("position", 1, "kind", "PILOT_LINE", "duration", duration), ""))
                .getString("id");
        var second = done(record(
                        "Phase", project, input("position", 2, "kind", "SERIES", "predecessors", List.of(first)), ""))
                .getString("id");
        var criterion = done(Graph.ask(
                        "mutation($p: ID!, $i: PhaseCriterionInput!) { done: recordPhaseCriterion(phase: $p, input: $i) { id } }",
                        Map.of("p", first, "i", input("position", 1, "description", "Cars that run"))))
                .getString("id");
        var verdict = correct(
                "PhaseCriterion",
                criterion,
                1,
                input("position", 1, "description", "Cars that run", "outcome", "none", "verdict", "NOT_MET"),
                "verdict");

        var phases = of("phases { id criteria { id verdict } predecessors { id } duration { likely } }");

        assertThat(phases.getString("phases[0].criteria[0].id")).isEqualTo(criterion);
        assertThat(phases.getString("phases[0].criteria[0].verdict")).isEqualTo("NOT_MET");
        assertThat(done(verdict).getString("verdict")).isEqualTo("NOT_MET");
        assertThat(phases.getString("phases[1].predecessors[0].id")).isEqualTo(first);
        refused(
                correct(
                        "Phase",
                        first,
                        1,
                        input("position", 1, "kind", "PILOT_LINE", "predecessors", List.of(second)),
                        ""),
                "BAD_USER_INPUT",
                "predecessors: the phase would have to end before it begins");
        refused(retract(first, 1), "CONFLICT", "is referred to by");
        refused(
                record(
                        "Phase",
                        project,
                        input(
                                "position",
                                3,
                                "kind",
                                "SERIES",
                                "duration",
                                Map.of("optimistic", 5, "likely", 2, "pessimistic", 3)),
                        ""),
                "BAD_USER_INPUT",
                "duration: ");
    }

    @Test
    void visitsAndWhyAPlaceIsBelievedToBeAPlant() {
        var visit = input("description", "a car plant", "visited", "XXXX-03");
        var id = done(record("SiteVisit", project, visit, "")).getString("id");
        visit.put("asset", ASSET);
        refused(correct("SiteVisit", id, 1, visit, ""), "BAD_USER_INPUT", "identification: ");
        visit.put("identification", List.of(citation("S5", "INFERRED")));

        done(correct("SiteVisit", id, 1, visit, ""));
        visit.remove("identification");
        visit.put("purpose", "to see it");
        var kept = done(correct("SiteVisit", id, 2, visit, "purpose asset { id } identification { modality }"));

        assertThat(kept.getString("asset.id")).isEqualTo(ASSET);
        assertThat(kept.getString("identification[0].modality")).isEqualTo("INFERRED");
    }

    @Test
    void aProjectHasOneLaunch() {
        var id = done(record("Launch", project, input("launch", "2027"), "")).getString("id");
        refused(record("Launch", project, input("launch", "2028"), ""), "CONFLICT", "recorded already");

        done(correct("Launch", id, 1, input("launch", "2028~"), ""));

        var found = of("launch { edtf } launchFact { id version } launchCitations { modality }");
        assertThat(found.getString("launch.edtf")).isEqualTo("2028~");
        assertThat(found.getInt("launchFact.version")).isEqualTo(2);
        assertThat(found.getString("launchFact.id")).isEqualTo(id);
    }

    @Test
    void sourcesPersonsRegionsAndProjects() {
        var code = "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        var source = Graph.ask(
                "mutation($c: String!) { done: recordSource(input: {code: $c, kind: REPORT, title: \"A report\", published: \"2026\", derivedFrom: \"S1\"}) { id version derivedFrom { code } } }",
                Map.of("c", code));
        var id = done(source).getString("id");
        var corrected = Graph.ask(
                "mutation($id: ID!, $c: String!) { done: correctSource(id: $id, version: 1, input: {code: $c, kind: REPORT, title: \"Another title\", published: \"2026\"}) { version title } }",
                Map.of("id", id, "c", code));
        assertThat(done(corrected).getString("title")).isEqualTo("Another title");
        assertThat(corrected.getInt("version")).isEqualTo(2);
        refused(
                Graph.ask(
                        "mutation($id: ID!, $c: String!) { done: correctSource(id: $id, version: 2, input: {code: $c, kind: REPORT, title: \"T\", published: \"2026\", derivedFrom: $c}) { version } }",
                        Map.of("id", id, "c", code)),
                "BAD_USER_INPUT",
                "derivedFrom: ");

        var slug = "person-" + UUID.randomUUID();
        var person = Graph.ask(
                "mutation($s: String!) { done: recordPerson(input: {slug: $s, name: \"N\", names: [{value: \"N\", script: \"Latn\"}, {value: \"Н\", script: \"Cyrl\", language: \"ru\"}]}) { id names { value } } }",
                Map.of("s", slug));
        assertThat(done(person).getList("names.value")).containsExactly("N", "Н");

        var region = Graph.ask(
                "mutation { done: recordRegion(input: {code: \"RU-MOS\", name: \"Moscow Oblast\", latitude: 55.5, longitude: 38}) { code country } }");
        assertThat(done(region).getString("country")).isEqualTo("RU");
        refused(
                Graph.ask("mutation { done: recordRegion(input: {code: \"RU-MOS\", name: \"Again\"}) { code } }"),
                "CONFLICT",
                "recorded already");

        var made = Graph.ask(
                "mutation($s: String!) { done: recordProject(input: {slug: $s, title: \"T\", sector: \"automotive\"}) { id version } }",
                Map.of("s", slug));
        var renamed = Graph.ask(
                "mutation($id: ID!, $s: String!) { done: correctProject(id: $id, version: 1, input: {slug: $s, title: \"U\", sector: \"automotive\"}) { title version } }",
                Map.of("id", done(made).getString("id"), "s", slug));
        assertThat(done(renamed).getString("title")).isEqualTo("U");
        assertThat(renamed.getInt("version")).isEqualTo(2);
    }
}
