package org.kardan.projects.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.hibernate.SharedSessionContract;
import org.junit.jupiter.api.Test;
import org.kardan.kit.read.Reading;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;
import org.kardan.projects.StatementLog;
import org.kardan.projects.project.Project;
import org.kardan.projects.project.ProjectRepository;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReadingTest {

    @Inject
    Reading reading;

    @Inject
    EntityManager entityManager;

    @Inject
    ProjectRepository projects;

    @Inject
    Fixture fixture;

    @Test
    void withoutATransactionNoneIsBegun() {
        var joined = reading.in(SharedSessionContract::isJoinedToTransaction);

        assertThat(joined).isFalse();
    }

    @Test
    void aTransactionReadsWhatItHasWritten() {
        var found = QuarkusTransaction.requiringNew()
                .call(() -> projects.bySlugs(List.of(fixture.project("reading").getSlug())));

        assertThat(found).hasSize(1);
    }

    @Test
    void aListOfKeysIsOneStatementWhateverItsLength() {
        var sent = StatementLog.during(() -> {
            projects.byIds(List.of(UUID.randomUUID()));
            projects.byIds(List.of(UUID.randomUUID(), UUID.randomUUID()));
        });

        assertThat(sent).hasSize(2);
        assertThat(sent.getFirst()).isEqualTo(sent.getLast());
    }

    @Test
    void aSessionThatSeveralFieldsWouldShareIsRefused() {
        assertThatThrownBy(() -> entityManager.find(Project.class, UUID.randomUUID()))
                .isInstanceOf(ContextNotActiveException.class);
    }
}
