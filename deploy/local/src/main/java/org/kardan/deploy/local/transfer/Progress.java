package org.kardan.deploy.local.transfer;

import java.io.PrintStream;
import java.util.Locale;

/** How far a transfer has come, on one line of a terminal that is written again and again; nothing where there is no terminal. */
final class Progress {
    private static final long NANOS_BETWEEN = 200_000_000L;
    private static final double NANOS = 1e9;
    private static final int MEGABYTE = 1_000_000;
    private static final String BEGINNING_OF_AN_EMPTY_LINE = "\r\033[K";

    private final PrintStream terminal;
    private final boolean isShown;
    private final long begun = System.nanoTime();
    private long shownAt = begun - NANOS_BETWEEN;
    private long bytes;
    private long lines;
    private boolean isOnTheScreen;

    Progress(PrintStream terminal, boolean isShown) {
        this.terminal = terminal;
        this.isShown = isShown;
    }

    /** So many bytes have passed. */
    synchronized void bytes(long all) {
        bytes = all;
        show();
    }

    /** So many lines are done. */
    synchronized void lines(long all) {
        lines = all;
        show();
    }

    /** Makes room for something else that is to be said. */
    synchronized void clear() {
        if (isOnTheScreen) {
            terminal.print(BEGINNING_OF_AN_EMPTY_LINE);
            terminal.flush();
            isOnTheScreen = false;
        }
    }

    private void show() {
        long now = System.nanoTime();
        if (!isShown || now - shownAt < NANOS_BETWEEN) {
            return;
        }
        shownAt = now;
        isOnTheScreen = true;
        double seconds = Math.max(1, (now - begun) / NANOS);
        terminal.print(BEGINNING_OF_AN_EMPTY_LINE
                + (lines == 0
                        ? String.format(Locale.ROOT, "%.1f MB, %.0f s", (double) bytes / MEGABYTE, seconds)
                        : String.format(
                                Locale.ROOT,
                                "%,d lines, %.1f MB, %,.0f lines a second",
                                lines,
                                (double) bytes / MEGABYTE,
                                lines / seconds)));
        terminal.flush();
    }
}
