package org.kardan.kit.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GateTest {

    private final Gate gate = new Gate(2, 2);
    private final List<String> ran = new ArrayList<>();

    @Test
    void soManyRunSoManyWaitAndTheRestIsRefused() {
        var entries = List.of(
                gate.enter(turn("a")),
                gate.enter(turn("b")),
                gate.enter(turn("c")),
                gate.enter(turn("d")),
                gate.enter(turn("e")));

        assertThat(entries)
                .containsExactly(
                        Gate.Entry.RUNS, Gate.Entry.RUNS, Gate.Entry.WAITS, Gate.Entry.WAITS, Gate.Entry.REFUSED);
        assertThat(gate.running()).isEqualTo(2);
        assertThat(gate.waiting()).isEqualTo(2);
    }

    @Test
    void whoLeavesLetsTheOneInThatHasWaitedLongest() {
        List.of("a", "b", "c", "d").forEach(name -> gate.enter(turn(name)));

        gate.leave();

        assertThat(ran).containsExactly("c");
        assertThat(gate.running()).isEqualTo(2);
        assertThat(gate.waiting()).isEqualTo(1);
    }

    @Test
    void whoGivesUpIsNotLetInAndMakesRoom() {
        var impatient = turn("c");
        gate.enter(turn("a"));
        gate.enter(turn("b"));
        gate.enter(impatient);

        assertThat(gate.giveUp(impatient)).isTrue();

        gate.leave();
        assertThat(ran).isEmpty();
        assertThat(gate.running()).isEqualTo(1);
        assertThat(gate.giveUp(impatient)).isFalse();
    }

    @Test
    void neverDoMoreRunThanMayHoweverManyComeAtOnce() throws Exception {
        var narrow = new Gate(3, 1000);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new AtomicInteger();

        try (var visitors = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 500; i++) {
                visitors.submit(() -> {
                    Runnable visit = () -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        inside.decrementAndGet();
                        done.incrementAndGet();
                        narrow.leave();
                    };
                    if (narrow.enter(visit) == Gate.Entry.RUNS) {
                        visit.run();
                    }
                });
            }
            visitors.shutdown();
            assertThat(visitors.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }

        assertThat(done).hasValue(500);
        assertThat(most.get()).isLessThanOrEqualTo(3);
        assertThat(narrow.running()).isZero();
    }

    private Runnable turn(String name) {
        return () -> ran.add(name);
    }
}
