package org.kardan.projects.forecast;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * Draws the remaining phases of a project many times: each duration from its PERT distribution, each phase beginning when the last
 * of its predecessors has ended, each gate passed with its probability. A trial in which a gate is not passed never launches.
 * The same plan, trials and seed give the same result on every machine.
 */
final class LaunchSimulation {

    /** Named, and not left to the platform's default: a seed is to mean the same in years to come. */
    private static final RandomGeneratorFactory<RandomGenerator> GENERATOR =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private final PertDistribution[] durations;
    private final double[] gates;
    private final int[][] predecessors;

    /** @param steps the phases, each after those it waits for; a predecessor that is not among them is over */
    LaunchSimulation(List<PlannedPhase> steps) {
        var places = new HashMap<UUID, Integer>();
        durations = new PertDistribution[steps.size()];
        gates = new double[steps.size()];
        predecessors = new int[steps.size()][];
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            durations[i] = new PertDistribution(step.optimistic(), step.likely(), step.pessimistic());
            gates[i] = step.gateProbability() == null ? 1 : step.gateProbability();
            predecessors[i] = step.predecessors().stream()
                    .filter(places::containsKey)
                    .mapToInt(places::get)
                    .toArray();
            places.put(step.id(), i);
        }
    }

    /**
     * What came of the trials.
     *
     * @param launches the months until the launch in each trial that launches, in ascending order
     */
    record Outcome(int trials, double[] launches) {

        /** The months by which this share of all trials has launched; null where fewer launch at all. */
        @Nullable Double quantile(double share) {
            int needed = Math.max(1, (int) Math.ceil(share * trials));
            return needed > launches.length ? null : launches[needed - 1];
        }

        /** The share of the trials that launch. */
        double probability() {
            return (double) launches.length / trials;
        }

        double mean() {
            return Arrays.stream(launches).average().orElse(Double.NaN);
        }

        double variance() {
            double mean = mean();
            return Arrays.stream(launches)
                    .map(x -> (x - mean) * (x - mean))
                    .average()
                    .orElse(Double.NaN);
        }

        /** How many launches fall into each of so many equal spans between the first and the last. */
        List<Integer> histogram(int spans) {
            var counts = new Integer[spans];
            Arrays.fill(counts, 0);
            double from = launches[0];
            double width = (launches[launches.length - 1] - from) / spans;
            for (double launch : launches) {
                counts[Math.min(spans - 1, (int) ((launch - from) / width))]++;
            }
            return List.of(counts);
        }
    }

    Outcome run(int trials, long seed) {
        var random = GENERATOR.create(seed);
        var launches = new double[trials];
        var ends = new double[durations.length];
        int launched = 0;
        for (int trial = 0; trial < trials; trial++) {
            double months = trial(random, ends);
            if (months >= 0) {
                launches[launched++] = months;
            }
        }
        var sorted = Arrays.copyOf(launches, launched);
        Arrays.sort(sorted);
        return new Outcome(trials, sorted);
    }

    /** The months until the last phase has ended; negative where a gate was not passed. */
    private double trial(RandomGenerator random, double[] ends) {
        double last = 0;
        boolean passed = true;
        for (int i = 0; i < ends.length; i++) {
            double begin = 0;
            for (int predecessor : predecessors[i]) {
                begin = Math.max(begin, ends[predecessor]);
            }
            ends[i] = begin + durations[i].at(random.nextDouble());
            last = Math.max(last, ends[i]);
            passed &= gates[i] >= 1 || random.nextDouble() < gates[i];
        }
        return passed ? last : -1;
    }
}
