package org.kardan.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;

/** What domain.md says is known must come out as it went in, and no firmer. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FirstDataSetTest {

    @Test
    void iranIsTheInitiatorAndThatRussiaIsTheHostIsInferred() {
        var project = Graph.ofProject("parties { country role organisation { id } citations { modality } }");

        assertThat(project.getList("parties.country")).isEqualTo(List.of("IR", "RU"));
        assertThat(project.getList("parties.role")).isEqualTo(List.of("INITIATOR", "HOST"));
        assertThat(project.getList("parties[0].citations.modality")).isEqualTo(List.of("ASSERTED"));
        assertThat(project.getList("parties[1].citations.modality")).isEqualTo(List.of("INFERRED"));
    }

    @Test
    void mutualBenefitIsClaimed() {
        var project = Graph.ofProject("claims { kind citations { modality source { code } } }");

        assertThat(project.getList("claims.kind")).isEqualTo(List.of("MUTUAL_BENEFIT"));
        assertThat(project.getString("claims[0].citations[0].modality")).isEqualTo("ASSERTED");
    }

    @Test
    void complementarityHasNoDirectionAndNoStrength() {
        var project =
                Graph.ofProject("capabilityClaims { area direction strength party { id } citations { modality } }");

        assertThat(project.getList("capabilityClaims.area"))
                .isEqualTo(List.of("DESIGN", "PRODUCTION_PROCESS", "SUPPLY_CHAIN"));
        assertThat(project.getList("capabilityClaims.direction")).containsOnly("UNSTATED");
        assertThat(project.getList("capabilityClaims.strength")).containsOnlyNulls();
        assertThat(project.getList("capabilityClaims.party")).containsOnlyNulls();
        assertThat(project.getList("capabilityClaims.citations.modality.flatten()"))
                .containsOnly("POTENTIAL");
    }

    @Test
    void prerequisitesAreAssertedAndHowFarTheyAreMetIsNotStated() {
        var project = Graph.ofProject(
                "prerequisites { kind status statement validFrom { undisclosed } citations { modality } }");

        assertThat(project.getList("prerequisites.kind"))
                .isEqualTo(List.of(
                        "PLANNING", "CROSS_INDUSTRY_COORDINATION", "POLITICAL_ALIGNMENT", "ECONOMIC_ALIGNMENT"));
        assertThat(project.getList("prerequisites.status")).containsOnly("UNSTATED");
        assertThat(project.getList("prerequisites.validFrom.undisclosed")).containsOnly(true);
        assertThat(project.getList("prerequisites.citations.modality.flatten()"))
                .containsOnly("ASSERTED");
    }

    @Test
    void assessmentsAreUnderEvaluationAndThatIsInferred() {
        var project = Graph.ofProject("assessments { subject status validTo { edtf } citations { modality } }");

        assertThat(project.getList("assessments.subject"))
                .isEqualTo(List.of("MARKET_DEMAND", "REGULATION", "FINANCING"));
        assertThat(project.getList("assessments.status")).containsOnly("UNDER_EVALUATION");
        assertThat(project.getList("assessments.citations.modality.flatten()")).containsOnly("INFERRED");
    }

    @Test
    void aPilotOrLimitedScopeComesFirstWithoutDurations() {
        var project = Graph.ofProject("""
                phases { position kind validates duration { likely } predecessors { id } criteria { description citations { id } }
                  citations { modality } }
                """);

        assertThat(project.getList("phases.kind")).isEqualTo(List.of("PILOT_LINE", "LIMITED_SCOPE"));
        assertThat(project.getList("phases.position")).isEqualTo(List.of(1, 1));
        assertThat(project.getList("phases[0].validates"))
                .isEqualTo(List.of("TECHNICAL_VIABILITY", "ECONOMIC_VIABILITY"));
        assertThat(project.getList("phases.duration")).containsOnlyNulls();
        assertThat(project.getList("phases.predecessors.flatten()")).isEmpty();
        assertThat(project.getList("phases.criteria.flatten()")).isEmpty();
        assertThat(project.getList("phases.citations.modality.flatten()")).containsOnly("POTENTIAL");
    }

    @Test
    void componentsAreBackgroundKnowledgeSinceTheReportsNameNone() {
        var project = Graph.ofProject("""
                componentNeeds { criticality unitsPerVehicle localContentWanted component { code needs { edges { node { project { slug } } } } }
                  citations { modality note source { code kind } } }
                """);

        assertThat(project.getList("componentNeeds.component.code"))
                .isEqualTo(List.of("SEATS", "INTERIORS", "EXHAUST_SYSTEMS"));
        assertThat(project.getList("componentNeeds.criticality")).containsOnlyNulls();
        assertThat(project.getList("componentNeeds.citations.modality.flatten()"))
                .containsOnly("POTENTIAL");
        assertThat(project.getList("componentNeeds.citations.note.flatten()"))
                .containsOnly(
                        "a known line of Faurecia; the reports name no component, and that the project needs it is"
                                + " nowhere said");
        assertThat(project.getList("componentNeeds.citations.source.kind.flatten()"))
                .containsOnly("BACKGROUND");
        assertThat(project.getString("componentNeeds[0].component.needs.edges[0].node.project.slug"))
                .isEqualTo(Graph.PROJECT);
    }

    @Test
    void everyFactHasACitationThatNobodyHasJudged() {
        var project = Graph.data("""
                { project(slug: "iran-russia-joint-car-production") { launchCitations { ...c } stageTransitions { citations { ...c } } parties { citations { ...c } }
                claims { citations { ...c } } capabilityClaims { citations { ...c } } prerequisites { citations { ...c } }
                assessments { citations { ...c } } phases { citations { ...c } } hubs { citations { ...c } }
                componentNeeds { citations { ...c } } engagements { edges { node { citations { ...c } } } }
                visits { edges { node { citations { ...c } } } } } } fragment c on Citation { reliability credibility }
""").setRootPath("data.project");

        for (var facts : List.of(
                "stageTransitions",
                "parties",
                "claims",
                "capabilityClaims",
                "prerequisites",
                "assessments",
                "phases",
                "hubs",
                "componentNeeds",
                "engagements.edges.node",
                "visits.edges.node")) {
            assertThat(project.getList(facts + ".citations"))
                    .as(facts)
                    .isNotEmpty()
                    .doesNotContain(List.of());
            assertThat(project.getList(facts + ".citations.reliability.flatten()"))
                    .as(facts)
                    .containsOnly("F");
            assertThat(project.getList(facts + ".citations.credibility.flatten()"))
                    .as(facts)
                    .containsOnly(6);
        }
        assertThat(project.getList("launchCitations")).hasSize(1);
    }
}
