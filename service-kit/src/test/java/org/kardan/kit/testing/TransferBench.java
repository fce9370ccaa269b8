package org.kardan.kit.testing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kardan.kit.transfer.ExportView;
import org.kardan.kit.transfer.Exports;
import org.kardan.kit.transfer.load.ImportOptions;
import org.kardan.kit.transfer.load.Imports;

/** Takes a file of lines in, and gives lines out, and prints what that takes. */
public final class TransferBench {

    private final Imports imports;
    private final Exports exports;

    public TransferBench(Imports imports, Exports exports) {
        this.imports = imports;
        this.exports = exports;
    }

    /** Writes the lines of a benchmark. */
    public interface Lines {
        void write(BufferedWriter to) throws IOException;
    }

    /** Imports a file in a mode, and then exports everything. */
    public void run(String what, String mode, Lines lines) throws IOException {
        var file = Files.createTempFile("lines", ".jsonl");
        try (var to = Files.newBufferedWriter(file)) {
            lines.write(to);
        }
        long count;
        try (var all = Files.lines(file)) {
            count = all.count();
        }
        var report = new Tail();
        print(what + ", import, mode " + mode, count, file, () -> {
            try (var in = Files.newInputStream(file)) {
                imports.open(in, ImportOptions.of(null, mode, false, "now", null))
                        .go(report);
            }
        });
        if (!report.text().contains("\"WRITTEN\"") || !report.text().contains("\"refused\":0")) {
            throw new AssertionError(report.text());
        }
        var counter = new Counter();
        print(
                what + ", export of all that is there",
                -1,
                file,
                () -> exports.write(exports.types(List.of()), ExportView.NOW, counter));
        System.out.printf("  that was %,d lines (%,d MB)%n", counter.lines, counter.bytes >> 20);
        Files.delete(file);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void print(String what, long lines, Path file, Work work) throws IOException {
        System.gc();
        long cpu = cpu();
        long begin = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        double used = (cpu() - cpu) / 1e9;
        System.gc();
        var heap = Runtime.getRuntime();
        System.out.printf(
                "%s: %,d lines (%,d MB) in %.1f s: %,.0f a second; %.1f s of processor in this JVM (%,.0f a second); heap afterwards %,d MB of %,d%n",
                what,
                lines,
                Files.size(file) >> 20,
                seconds,
                lines / seconds,
                used,
                lines / used,
                (heap.totalMemory() - heap.freeMemory()) >> 20,
                heap.maxMemory() >> 20);
    }

    /** The processor time of this JVM so far, in nanoseconds. */
    public static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Keeps the end of what is written. */
    private static final class Tail extends OutputStream {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(int b) {
            text.append((char) b);
            if (text.length() > 4_000) {
                text.delete(0, 2_000);
            }
        }

        String text() {
            return text.substring(Math.max(0, text.length() - 300));
        }
    }

    private static final class Counter extends OutputStream {
        private long lines;
        private long bytes;

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] b, int from, int length) {
            bytes += length;
            for (int i = from; i < from + length; i++) {
                if (b[i] == '\n') {
                    lines++;
                }
            }
        }
    }
}
