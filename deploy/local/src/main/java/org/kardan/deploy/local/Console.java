package org.kardan.deploy.local;

import java.io.PrintStream;
import java.util.Locale;

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
        say(String.format(
                Locale.ROOT, "  %-18s ready    %5.1f s", member.title(), (System.nanoTime() - start) / NANOS));
    }

    void stopped(Member member) {
        say(String.format(Locale.ROOT, "  %-18s stopped", member.title()));
    }
}
