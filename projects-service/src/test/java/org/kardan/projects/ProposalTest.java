package org.kardan.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.ProposalHabits;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.kit.testing.TestIssuer;

/** What contributors propose, and reviewers accept, on hubs of a project. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestIssuer.class)
class ProposalTest extends ProposalHabits {

    private static final String INPUT =
            "input: { region: \"RU-NIZ\", certainty: POTENTIAL, validFrom: \"2026\", citations: [{ source: \"S5\", modality: POTENTIAL }] }";

    @Inject
    Fixture fixture;

    private String project;

    @BeforeEach
    void aProject() {
        project = fixture.project("proposals").getSlug();
    }

    @Override
    protected String record() {
        return "recordHub(project: \"%s\", %s)".formatted(project, INPUT);
    }

    @Override
    protected String correct(String id, int version) {
        return "correctHub(id: \"%s\", version: %d, %s)".formatted(id, version, INPUT);
    }

    @Override
    protected String accept() {
        return "acceptFact";
    }

    @Override
    protected String list() {
        return "hubs(project: \"" + project + "\", first: 100%s)";
    }

    @Override
    protected String changes() {
        return "projectChanges";
    }

    @Test
    void anIdentificationIsProposedWithItsVisitWhichStaysProposedWithoutIt() {
        var visit = ask(ada(), """
                        mutation { it: recordSiteVisit(project: "%s", input: { description: "a plant",
                            visited: "2026", asset: "%s", citations: [{ source: "S5", modality: REPORTED }],
                            identification: [{ source: "S5", modality: INFERRED }] }) { id } }
                        """.formatted(project, UUID.randomUUID())).getString("data.it.id");
        var fields = "id version proposal { proposedBy acceptedBy }";
        var read = "{ siteVisits(project: \"%s\") { edges { node { %s plantIdentification { %s } } } } }"
                .formatted(project, fields, fields);
        var before = ask(reviewer(), read).setRootPath("data.siteVisits.edges[0].node");

        var retracted = ask(
                reviewer(),
                "mutation { retractFact(id: \"%s\", version: 1, reason: \"It is another.\") { id } }"
                        .formatted(before.getString("plantIdentification.id")));
        var after = ask(reviewer(), read).setRootPath("data.siteVisits.edges[0].node");

        assertThat(before.getString("id")).isNotNull().isEqualTo(visit);
        assertThat(before.getString("plantIdentification.proposal.proposedBy")).isEqualTo("ada@example.org");
        assertThat(retracted.<Object>get("errors")).isNull();
        assertThat(after.getInt("version")).isEqualTo(2);
        assertThat(after.getString("proposal.proposedBy")).isEqualTo("ada@example.org");
        assertThat(after.<Object>get("proposal.acceptedBy")).isNull();
    }
}
