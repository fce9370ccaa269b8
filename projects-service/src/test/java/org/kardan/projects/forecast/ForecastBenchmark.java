package org.kardan.projects.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What a launch forecast costs: {@code ./kardan bench forecast}. It measures, and judges nothing. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ForecastBenchmark {

    private static final int TRIALS = 10_000;
    private static final int PHASES = 10;

    private final List<PlannedPhase> inARow = plan(1);
    private final List<PlannedPhase> sideBySide = plan(2);

    /** Each phase waits for the one before it. */
    @Benchmark
    public double tenPhasesInARow() {
        return new LaunchSimulation(inARow).run(TRIALS, 1).probability();
    }

    /** Each phase waits for the two before it, and passes its gate in nine of ten trials. */
    @Benchmark
    public double tenPhasesWithGates() {
        return new LaunchSimulation(sideBySide).run(TRIALS, 1).probability();
    }

    @Test
    void run() throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(ForecastBenchmark.class.getName())
                        .build())
                .run();
    }

    private static List<PlannedPhase> plan(int waitsFor) {
        var phases = new ArrayList<PlannedPhase>();
        for (int i = 0; i < PHASES; i++) {
            var before = phases.subList(Math.max(0, i - waitsFor), i).stream()
                    .map(PlannedPhase::id)
                    .toList();
            phases.add(new PlannedPhase(
                    UUID.randomUUID(), 2 + i % 3, 4 + i % 5, 12 + i, waitsFor == 1 ? null : 0.9, before));
        }
        return phases;
    }
}
