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

/** Recording, correcting, disputing and retracting, with hubs for all facts. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FactWriteApiTest {

    private static final String FIELDS = "capacityLow knownFrom citations { id modality note source { code } }";

    @Inject
    Fixture fixture;

    private String project;

    @BeforeEach
    void aProject() {
        project = fixture.project("writing").getSlug();
    }

    private static Map<String, Object> hub(Object... more) {
        var hub = input(more);
        hub.putIfAbsent("region", "RU-TVE");
        hub.putIfAbsent("certainty", "POTENTIAL");
        hub.putIfAbsent("validFrom", "undisclosed");
        return hub;
    }

    private String recorded(Object... more) {
        return done(record("Hub", project, hub(more), "")).getString("id");
    }

    private JsonPath hubs(String arguments) {
        return Graph.data(
                        "{ project(slug: \"%s\") { hubs%s { id version capacityLow knownTo citations { modality source { code } } } } }"
                                .formatted(project, arguments))
                .setRootPath("data.project.hubs");
    }

    @Test
    void aRecordedFactIsReadWithItsCitations() {
        var hub = done(record("Hub", project, hub("capacityLow", 10, "capacityHigh", 20), FIELDS));

        assertThat(hub.getInt("version")).isEqualTo(1);
        assertThat(hub.getInt("capacityLow")).isEqualTo(10);
        assertThat(hub.getString("citations[0].source.code")).isEqualTo("S5");
        assertThat(hubs("").getString("[0].id")).isEqualTo(hub.getString("id"));
    }

    @Test
    void nothingIsStatedWithoutASource() {
        refused(
                record("Hub", project, hub("citations", List.of()), ""),
                "BAD_USER_INPUT",
                "citations: ",
                "at least one");
        assertThat(hubs("").getList("")).isEmpty();
    }

    @Test
    void whatIsWrongIsNamed() {
        refused(record("Hub", project, hub("region", "RU-XXX"), ""), "NOT_FOUND", "region RU-XXX");
        refused(record("Hub", "no-such-project", hub(), ""), "NOT_FOUND", "project no-such-project");
        refused(record("Hub", project, hub("validFrom", "2026-13"), ""), "BAD_USER_INPUT", "validFrom: ");
        refused(
                record("Hub", project, hub("validFrom", "2026", "validTo", "2025"), ""),
                "BAD_USER_INPUT",
                "validTo: ",
                "before the beginning");
        refused(
                record("Hub", project, hub("capacityLow", 5, "capacityHigh", 4), ""),
                "BAD_USER_INPUT",
                "capacityHigh: 4 is below");
        refused(
                record("Hub", project, hub("certainty", "DENIED"), ""),
                "BAD_USER_INPUT",
                "certainty: DENIED says that there will be no hub",
                "disputeFact");
        refused(
                record("Hub", project, hub("citations", List.of(citation("S99", "REPORTED"))), ""),
                "NOT_FOUND",
                "source S99");
        assertThat(hubs("").getList("")).isEmpty();
    }

    @Test
    void aCorrectionKeepsWhatWasBelieved() {
        var first = done(record("Hub", project, hub("capacityLow", 1, "capacityHigh", 2), FIELDS));

        var second = done(correct("Hub", first.getString("id"), 1, hub("capacityLow", 3, "capacityHigh", 4), FIELDS));

        assertThat(second.getInt("version")).isEqualTo(2);
        assertThat(hubs("").getInt("[0].capacityLow")).isEqualTo(3);
        var before = hubs("(knownAt: \"" + first.getString("knownFrom") + "\")");
        assertThat(before.getInt("[0].capacityLow")).isEqualTo(1);
        assertThat(before.getString("[0].knownTo")).isEqualTo(second.getString("knownFrom"));
    }

    @Test
    void aCorrectionWithoutCitationsChangesCaseAndSpacesAtMost() {
        var claim = input("kind", "OTHER", "statement", "It is so, in 2026~.");
        var first = done(record("Claim", project, claim, "citations { id }"));
        claim.remove("citations");

        claim.put("statement", "it is  so, in 2026~.");
        var second = done(correct("Claim", first.getString("id"), 1, claim, "citations { id }"));

        assertThat(second.getList("citations.id")).isEqualTo(first.getList("citations.id"));
        claim.put("statement", "It is so, in 2026.");
        claim.put("kind", "MUTUAL_BENEFIT");
        refused(
                correct("Claim", first.getString("id"), 2, claim, ""),
                "BAD_USER_INPUT",
                "citations: there are none, and the correction changes what is said (kind, statement); give what it rests on, be it the"
                        + " same sources again; without any, no more than case and spaces may change");
    }

    @Test
    void citationsGivenInACorrectionReplaceThoseThereWere() {
        var first = done(record("Hub", project, hub(), FIELDS));

        var second = done(correct(
                "Hub",
                first.getString("id"),
                1,
                hub("citations", List.of(citation("S1", "ASSERTED"), citation("S2", "REPORTED"))),
                FIELDS));

        assertThat(second.getList("citations.source.code")).containsExactly("S1", "S2");
        assertThat(hubs("(knownAt: \"" + first.getString("knownFrom") + "\")").getList("[0].citations.source.code"))
                .containsExactly("S5");
        refused(
                correct("Hub", first.getString("id"), 2, hub("citations", List.of()), ""),
                "BAD_USER_INPUT",
                "citations: ");
    }

    @Test
    void aStaleVersionIsAConflictThatNamesThePresentOne() {
        var id = recorded();
        done(correct("Hub", id, 1, hub(), ""));

        refused(correct("Hub", id, 1, hub(), ""), "CONFLICT", "version: Hub", "is at version 2, not 1");
        refused(correct("Hub", UUID.randomUUID().toString(), 1, hub(), ""), "NOT_FOUND", "no Hub");
        refused(correct("Hub", "x", 1, hub(), ""), "BAD_USER_INPUT", "id: 'x'");
    }

    @Test
    void aRetractedFactIsNotBelievedAndStaysOnRecord() {
        var first = done(record("Hub", project, hub(), FIELDS));
        var id = first.getString("id");

        var retracted = done(retract(id, 1));

        assertThat(retracted.getString("type")).isEqualTo("Hub");
        assertThat(hubs("").getList("")).isEmpty();
        assertThat(hubs("(knownAt: \"" + first.getString("knownFrom") + "\")").getList("[0].citations"))
                .hasSize(1);
        refused(retract(id, 1), "CONFLICT", "has been retracted");
        refused(correct("Hub", id, 1, hub(), ""), "CONFLICT", "has been retracted");
        refused(retract(UUID.randomUUID().toString(), 1), "NOT_FOUND", "no fact");
    }

    private JsonPath cite(String mutation, String id, String modality) {
        return Graph.ask(
                "mutation($id: ID!, $c: CitationInput!) { done: %s(id: $id, version: 1, citation: $c) { id modality } }"
                        .formatted(mutation),
                Map.of("id", id, "c", citation("S2", modality)));
    }

    @Test
    void aDisputeStandsBesideWhatItDenies() {
        var id = recorded();

        done(cite("disputeFact", id, "DENIED"));
        done(cite("citeFact", id, "ASSERTED"));

        assertThat(hubs("").getList("[0].citations.modality")).containsExactly("REPORTED", "DENIED", "ASSERTED");
        refused(cite("disputeFact", id, "ASSERTED"), "BAD_USER_INPUT", "citation.modality: ", "citeFact");
        refused(cite("citeFact", id, "DENIED"), "BAD_USER_INPUT", "citation.modality: ", "disputeFact");
    }

    @Test
    void aCorrectionLeavesADisputeStanding() {
        var id = recorded();
        var denial = done(cite("disputeFact", id, "DENIED")).getString("id");

        var corrected = done(correct("Hub", id, 1, hub("citations", List.of(citation("S1", "ASSERTED"))), FIELDS));

        assertThat(corrected.getList("citations.modality")).containsExactly("DENIED", "ASSERTED");
        var disputed = Graph.data(
                "{ project(slug: \"%s\") { facts(restingOn: DISPUTED) { totalCount } } }".formatted(project));
        assertThat(disputed.getInt("project.facts.totalCount")).isEqualTo(1);
        refused(
                correct("Hub", id, 2, hub("citations", List.of(citation("S1", "DENIED"))), ""),
                "BAD_USER_INPUT",
                "citations.modality: ",
                "disputeFact");
        var otherSide = Graph.ask(
                "mutation($id: ID!, $c: CitationInput!) { done: correctCitation(id: $id, version: 1, input: $c) { id } }",
                Map.of("id", denial, "c", citation("S2", "ASSERTED")));
        refused(otherSide, "BAD_USER_INPUT", "modality: it is DENIED", "retract it");
        refused(
                retract(corrected.getString("citations[1].id"), 1),
                "CONFLICT",
                "it is the only citation that speaks for fact " + id);
        done(retract(denial, 1));
        assertThat(hubs("").getList("[0].citations.modality")).containsExactly("ASSERTED");
    }

    @Test
    void thatAPlaceIsAPlantIsDisputedAndRetractedApartFromTheVisit() {
        var visit = input(
                "description",
                "a plant",
                "visited",
                "undisclosed",
                "asset",
                UUID.randomUUID().toString());
        visit.put("identification", List.of(citation("S5", "INFERRED")));
        var selection = "plantIdentification { id version citations { id } visit { description } }";
        var recorded = done(record("SiteVisit", project, visit, selection));
        var id = recorded.getString("plantIdentification.id");

        done(cite("disputeFact", id, "DENIED"));
        var corrected = Graph.ask(
                "mutation($id: ID!, $c: CitationInput!) { done: correctCitation(id: $id, version: 1, input: $c) { id } }",
                Map.of(
                        "id",
                        recorded.getString("plantIdentification.citations[0].id"),
                        "c",
                        citation("S1", "INFERRED")));
        done(corrected);

        var facts = "{ project(slug: \"%s\") { facts(restingOn: DISPUTED) { edges { node { kind } } } } }"
                .formatted(project);
        assertThat(Graph.data(facts).getList("project.facts.edges.node.kind")).isEqualTo(List.of("IDENTIFICATION"));
        visit.put("identification", List.of(citation("S1", "REPORTED")));
        var kept = done(correct("SiteVisit", recorded.getString("id"), 1, visit, "identification { modality }"));
        assertThat(kept.getList("identification.modality")).containsExactly("DENIED", "REPORTED");
        assertThat(done(retract(id, 2)).getString("type")).isEqualTo("PlantIdentification");
        var visits = Graph.data(
                        "{ project(slug: \"%s\") { visits { edges { node { version description asset { id } } } } } }"
                                .formatted(project))
                .setRootPath("data.project.visits.edges");
        assertThat(visits.getList("node.version")).isEqualTo(List.of(3));
        assertThat(visits.getString("[0].node.asset")).isNull();
        var changes = Graph.data(
                "{ projectChanges(last: 9, project: \"%s\") { edges { node { action type } } } }".formatted(project));
        assertThat(changes.getList("projectChanges.edges.node.type"))
                .isEqualTo(List.of(
                        "SiteVisit",
                        "PlantIdentification",
                        "Citation",
                        "SiteVisit",
                        "PlantIdentification",
                        "SiteVisit"));
        refused(retract(id, 2), "CONFLICT", "has been retracted");
    }

    @Test
    void aCharacterThatNoTextCanKeepIsNamed() {
        var visit = input("description", "a\0b", "visited", "undisclosed");

        refused(record("SiteVisit", project, visit, ""), "BAD_USER_INPUT", "description: it has U+0000");
        refused(record("Hub", "a\0b", hub(), ""), "BAD_USER_INPUT", "U+0000");
    }

    @Test
    void whatIsTakenIsNamed() {
        var launch = input("launch", "2027");
        done(record("Launch", project, launch, ""));

        refused(record("Launch", project, launch, ""), "CONFLICT", "project: ", "correctLaunch");
        var again = Graph.ask(
                "mutation($i: SourceInput!) { done: recordSource(input: $i) { id } }",
                Map.of("i", Map.of("code", "S1", "kind", "REPORT", "title", "Again", "published", "undisclosed")));
        refused(again, "CONFLICT", "code: another of the sources has it");
    }

    @Test
    void aCitationIsCorrectedAndRetractedButNotTheOnlyOne() {
        var id = recorded();
        var added = done(cite("citeFact", id, "ASSERTED")).getString("id");

        var corrected = Graph.ask(
                "mutation($id: ID!, $c: CitationInput!) { done: correctCitation(id: $id, version: 1, input: $c) { id modality } }",
                Map.of("id", added, "c", citation("S2", "INFERRED")));

        assertThat(done(corrected).getString("modality")).isEqualTo("INFERRED");
        assertThat(hubs("").getList("[0].citations.modality")).containsExactly("REPORTED", "INFERRED");
        done(retract(added, 2));
        var only = Graph.data("{ project(slug: \"" + project + "\") { hubs { citations { id } } } }")
                .getString("project.hubs[0].citations[0].id");
        refused(retract(only, 1), "CONFLICT", "only citation");
    }

    @Test
    void aMutationSentTwiceUnderOneKeyIsDoneOnce() {
        var mutation =
                "mutation($p: ID!, $i: HubInput!) { done: recordHub(project: $p, input: $i, idempotencyKey: \"%s\") { id } }"
                        .formatted(UUID.randomUUID());
        var input = hub();
        var first = done(Graph.ask(mutation, Map.of("p", project, "i", input))).getString("id");

        var again = Graph.ask(mutation, Map.of("p", project, "i", input));

        assertThat(done(again).getString("id")).isEqualTo(first);
        assertThat(hubs("").getList("")).hasSize(1);
        refused(
                Graph.ask(mutation, Map.of("p", project, "i", hub("certainty", "REPORTED"))),
                "CONFLICT",
                "idempotencyKey: ",
                "another input");
    }
}
