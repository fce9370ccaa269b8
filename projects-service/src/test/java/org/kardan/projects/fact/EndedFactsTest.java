package org.kardan.projects.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.kit.time.Moment;
import org.kardan.projects.Fixture;
import org.kardan.projects.Graph;
import org.kardan.projects.hub.Hub;
import org.kardan.projects.party.Party;
import org.kardan.projects.party.PartyRepository;
import org.kardan.projects.party.PartyRole;
import org.kardan.projects.project.Project;

/** From when on a fact has ended whose end is undisclosed. Hubs are read by SQL, parties by HQL. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EndedFactsTest {

    private static final String JANUARY = "2026-01-10T12:00:00Z";
    private static final String JUNE = "2026-06-10T12:00:00Z";
    private static final String AUGUST = "2026-08-10T12:00:00Z";

    @Inject
    Fixture fixture;

    @Inject
    PartyRepository parties;

    @Inject
    EntityManager entityManager;

    private Project project;

    @BeforeEach
    void aProject() {
        project = fixture.project("ended");
    }

    @Test
    void aCorrectionOfSomethingElseDoesNotBringAnEndedFactBack() {
        believed(version(JANUARY, JUNE, "undisclosed"), version(JUNE, null, "undisclosed"));

        assertThat(there("2026-01-09")).isEqualTo("hub and party");
        assertThat(there("2026-01-10")).isEqualTo("nothing");
        assertThat(there("2026-03-01")).isEqualTo("nothing");
    }

    @Test
    void anEndThatIsAddedLaterCountsFromThen() {
        believed(
                version(JANUARY, JUNE, null),
                version(JUNE, AUGUST, "undisclosed"),
                version(AUGUST, null, "undisclosed"));

        assertThat(there("2026-03-01")).isEqualTo("hub and party");
        assertThat(there("2026-06-10")).isEqualTo("nothing");
    }

    @Test
    void anEndThatWasTakenBackInBetweenCountsFromItsReturn() {
        believed(
                version(JANUARY, JUNE, "undisclosed"),
                version(JUNE, AUGUST, "2040"),
                version(AUGUST, null, "undisclosed"));

        assertThat(there("2026-07-01")).isEqualTo("hub and party");
        assertThat(there("2026-08-10")).isEqualTo("nothing");
    }

    @Test
    void aFuzzyEndIsExclusiveOfTheLatestDayItCanMean() {
        believed(version(JANUARY, null, "2025-12"));

        assertThat(there("2025-12-30")).isEqualTo("hub and party");
        assertThat(there("2025-12-31")).isEqualTo("nothing");
    }

    @Test
    void theDayOnWhichAnEndIsLearntIsADayInUtcWhateverTheZoneOfTheSession() {
        believed(version(JANUARY, null, "undisclosed"));

        for (var zone : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago")) {
            QuarkusTransaction.requiringNew().run(() -> {
                entityManager
                        .createNativeQuery("set local time zone '" + zone + "'")
                        .executeUpdate();

                assertThat(partiesOn("2026-01-09")).as(zone).hasSize(1);
                assertThat(partiesOn("2026-01-10")).as(zone).isEmpty();
            });
        }
    }

    /** A version known from one moment to another, and the end that it gives. */
    private record Version(
            OffsetDateTime from,
            @Nullable OffsetDateTime to,
            @Nullable FuzzyDate end) {}

    private static Version version(String from, @Nullable String to, @Nullable String end) {
        return new Version(
                OffsetDateTime.parse(from),
                to == null ? null : OffsetDateTime.parse(to),
                end == null ? null : FuzzyDate.parseOrUndisclosed("end", end));
    }

    private void believed(Version... versions) {
        var hub = UUID.randomUUID();
        var party = UUID.randomUUID();
        Fact lastHub = null;
        Fact lastParty = null;
        for (var version : versions) {
            lastHub = write("hubs", hub(hub, version), lastHub, version);
            lastParty = write("parties", party(party, version), lastParty, version);
        }
    }

    private Fact write(String table, Fact row, @Nullable Fact previous, Version version) {
        if (previous != null) {
            row.follow(previous);
        }
        fixture.keep(row);
        if (version.to() != null) {
            fixture.forget(table, row.getId(), version.to());
        }
        return row;
    }

    private Hub hub(UUID id, Version version) {
        return new Hub(
                id,
                version.from(),
                project.getId(),
                "RU-TVE",
                null,
                Modality.REPORTED,
                null,
                null,
                FuzzyDate.UNDISCLOSED,
                version.end());
    }

    private Party party(UUID id, Version version) {
        return new Party(
                id,
                version.from(),
                project.getId(),
                "IR",
                null,
                PartyRole.INVESTOR,
                FuzzyDate.UNDISCLOSED,
                version.end());
    }

    /** What is there on a day, as it is known now: the same in all the ways it is asked for. */
    private String there(String day) {
        var answer = Graph.data("""
                { project(slug: "%1$s") { hubs(asOf: "%2$s") { id } parties(asOf: "%2$s") { id } }
                  projects(sector: "ended", country: "IR", asOf: "%2$s") { edges { node { slug } } }
                  inRegion: projects(sector: "ended", region: "RU-TVE", asOf: "%2$s") { edges { node { slug } } } }
                """.formatted(project.getSlug(), day));
        var hub = !answer.getList("project.hubs").isEmpty();
        var party = !answer.getList("project.parties").isEmpty();
        assertThat(Stream.of("projects", "inRegion")
                        .map(list -> answer.getList(list + ".edges.node.slug").contains(project.getSlug())))
                .containsExactly(party, hub);
        return hub ? party ? "hub and party" : "hub" : party ? "party" : "nothing";
    }

    private List<Party> partiesOn(String day) {
        return parties.ofProjects(List.of(project.getId()), new Moment(LocalDate.parse(day), Moment.LATEST));
    }
}
