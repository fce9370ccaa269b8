package org.kardan.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class MomentTest {

    @Test
    void keepsWhatItIsGiven() {
        var day = LocalDate.parse("2026-01-15");
        var moment = OffsetDateTime.parse("2026-05-01T00:00:00+03:30");

        assertThat(Moment.of(day, moment)).isEqualTo(new Moment(day, moment));
    }

    @Test
    void knowledgeUntilNowIsAllKnowledge() {
        assertThat(Moment.now().knownAt()).isEqualTo(Moment.LATEST);
        assertThat(Moment.LATEST).isAfter(OffsetDateTime.now());
    }
}
