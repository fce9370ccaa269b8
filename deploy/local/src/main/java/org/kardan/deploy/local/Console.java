package org.kardan.deploy.local;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person sees of a start and a stop, a line for each step. */
final class Console {
    private static final double NANOS = 1_000_000_000.0;

    private final PrintStream out;
    private final long start = System.nanoTime();

    Console(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    /** A member is ready; with the seconds since the start of the whole. */
    void ready(Member member) {
        became("ready", member);
    }

    /** A member runs, and will be ready some time after those that somebody else starts. */
    void waits(Member member, Set<Member> others) {
        became("started", member);
        say("%20s waits for %s"
                .formatted("", others.stream().map(Member::title).sorted().collect(Collectors.joining(" and "))));
    }

    /** A member has loaded what it was to load. */
    void loaded(Member member) {
        became("loaded", member);
    }

    private void became(String state, Member member) {
        double seconds = (System.nanoTime() - start) / NANOS;
        say(String.format(Locale.ROOT, "  %-18s %-8s %5.1f s", member.title(), state, seconds));
    }

    void stopped(Member member) {
        say(String.format(Locale.ROOT, "  %-18s stopped", member.title()));
    }
}
