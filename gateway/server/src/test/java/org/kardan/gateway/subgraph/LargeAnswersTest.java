package org.kardan.gateway.subgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Large answers take turns, small ones do not notice, and nobody waits for ever. */
class LargeAnswersTest {
    private static final int LARGE = 1_000_000;

    private final LargeAnswers answers = new LargeAnswers(2 * LARGE);
    private final List<String> resumed = new ArrayList<>();

    @Test
    void aSmallAnswerIsReadHoweverManyLargeOnesThereAre() {
        answers.new Share().add(10 * LARGE, this::never);

        assertThat(answers.new Share().add(LargeAnswers.SMALL, this::never)).isTrue();
    }

    @Test
    void theOneThatDoesNotFitWaitsUntilAnotherIsAnswered() {
        var first = answers.new Share();
        var second = answers.new Share();
        first.add(LARGE + 1, this::never);

        assertThat(second.add(LARGE, () -> resumed.add("second"))).isFalse();
        assertThat(resumed).isEmpty();
        first.close();

        assertThat(resumed).containsExactly("second");
        assertThat(second.add(5 * LARGE, this::never)).isTrue();
    }

    @Test
    void whoIsInIsNeverPausedAgain() {
        var first = answers.new Share();
        first.add(LARGE, this::never);
        answers.new Share().add(3 * LARGE, () -> resumed.add("other"));

        assertThat(first.add(50 * LARGE, this::never)).isTrue();
    }

    @Test
    void theyComeInInTheirOrder() {
        var first = answers.new Share();
        first.add(2 * LARGE, this::never);
        answers.new Share().add(2 * LARGE, () -> resumed.add("second"));
        var third = answers.new Share();

        assertThat(third.add(LARGE, () -> resumed.add("third"))).isFalse();
        first.close();

        assertThat(resumed).containsExactly("second");
    }

    @Test
    void whoGoesAwayWhileWaitingLeavesNothingBehind() {
        var first = answers.new Share();
        first.add(2 * LARGE, this::never);
        var second = answers.new Share();
        second.add(LARGE, () -> resumed.add("second"));
        second.close();
        second.close();
        first.close();
        first.add(5 * LARGE, this::never);

        assertThat(resumed).isEmpty();
        assertThat(answers.taken()).isZero();
    }

    private void never() {
        throw new AssertionError("it was not paused");
    }
}
