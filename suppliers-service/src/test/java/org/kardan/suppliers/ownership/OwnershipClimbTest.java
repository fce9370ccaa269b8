package org.kardan.suppliers.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.Fixture;

/** A climb goes to the end, in circles too, or says how far it came. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OwnershipClimbTest {

    @Inject
    Fixture fixture;

    @Inject
    OwnershipClimb climb;

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aClimbGoesOnInCirclesUntilAllWereSeenOrItsTimeIsOver() {
        var low = fixture.organisation("low-" + run);
        var high = fixture.organisation("high-" + run);
        fixture.manyOwners(low, 2_500, run);
        fixture.stake(high, low, 0.1, "2000", null);
        fixture.stake(low, high, 0.1, "2000", null);

        var ended = climb.climb(Map.of(low, 1), Moment.now(), Duration.ZERO);
        var whole = climb.climb(Map.of(low, 1), Moment.now(), OwnershipClimb.PATIENCE);

        assertThat(ended.complete()).isFalse();
        assertThat(ended.seen()).isEqualTo(1);
        assertThat(whole.complete()).isTrue();
        assertThat(whole.seen()).isEqualTo(2_502);
        assertThat(whole.ways()).isEmpty();
    }
}
