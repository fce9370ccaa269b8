package org.kardan.gateway.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** What was measured, for a person. */
final class Report {
    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    void machine(Options options) {
        line(
                "%s %s, %d processors, Java %s; %d turns of %d requests each, 32 clients",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                options.rounds(),
                options.requests());
    }

    void workload(JsonNode rounds, int bytes) {
        line("Kardan: %d calls of subgraphs in %d rounds, an answer of %d bytes", calls(rounds), rounds.size(), bytes);
    }

    private static int calls(JsonNode rounds) {
        int calls = 0;
        for (JsonNode round : rounds) {
            calls += round.size();
        }
        return calls;
    }

    void without(String why) {
        line("Without the gateways from npm: %s", why.lines().findFirst().orElse(why));
    }

    void answer(String name, boolean same, JsonNode rounds) {
        line(
                "%s: %d calls of subgraphs in %d rounds, %s",
                name, calls(rounds), rounds.size(), same ? "the same answer" : "ANOTHER ANSWER");
    }

    /** The first is the floor, the second the gateway. */
    void costs(List<Contestant> all) {
        double floor = median(all.getFirst().millis());
        double gateway = median(all.get(1).millis());
        line("");
        line("| processor time a request | median | least to greatest | to the floor | to Kardan |");
        line("| --- | --- | --- | --- | --- |");
        for (var one : all) {
            double median = median(one.millis());
            line(
                    "| %s | %.3f ms | %.3f to %.3f ms | %.2f | %.2f |",
                    one.name(),
                    median,
                    one.millis().stream().min(Double::compare).orElseThrow(),
                    one.millis().stream().max(Double::compare).orElseThrow(),
                    median / floor,
                    median / gateway);
        }
        line("");
    }

    void times(String what, List<OpenLoop.Times> all) {
        line("| %s | limit | rate | p50 | p99 | p99 to p50 | client late (p99) | failed |", what);
        line("| --- | --- | --- | --- | --- | --- | --- | --- |");
        for (var one : all) {
            double middle = one.percentile(0.5);
            double high = one.percentile(0.99);
            line(
                    "| %s | %.0f/s | %.0f/s | %.2f ms | %.2f ms | %.1f | %.2f ms | %d |",
                    one.name(), one.limit(), one.rate(), middle, high, high / middle, one.clientLate(), one.failed());
        }
        line("");
    }

    void planning(PlanningTime time) {
        line(
                "An operation that is new, once warm: %.3f ms to read and validate, %.3f ms to plan",
                time.readMillis(), time.planMillis());
    }

    void large(int bytes, Load.Closed answers, double peakMegabytes) {
        line(
                "Answers of %.1f MB to 8 clients at once, heap of 192 MB: %d whole, %d not, %.1f a second; %.0f MB resident at most",
                bytes / 1e6, answers.answered(), answers.failed(), answers.perSecond(), peakMegabytes);
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
