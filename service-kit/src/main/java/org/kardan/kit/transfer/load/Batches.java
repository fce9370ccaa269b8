package org.kardan.kit.transfer.load;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.kardan.kit.transfer.LineReader;
import org.kardan.kit.transfer.load.BatchWriter.Raw;

/** Cuts lines into batches: the same lines always into the same ones, so that a dry run says what the real one does. */
final class Batches {

    /** Lines of a batch, at most. */
    static final int LINES = 500;

    private static final int BYTES = 2 * 1024 * 1024;

    private Batches() {}

    /** The lines of the next batch but for blank ones; empty only at the end, or where all are blank. */
    static List<Raw> next(LineReader reader) throws IOException {
        var lines = new ArrayList<Raw>();
        int bytes = 0;
        while (lines.size() < LINES && bytes < BYTES) {
            var line = reader.next();
            if (line == null) {
                break;
            }
            if (!isBlank(line)) {
                lines.add(new Raw(reader.number(), line));
                bytes += line.length;
            }
        }
        return lines;
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    /** A batch as one text, with empty lines where lines were left out. */
    static byte[] join(List<Raw> lines) {
        var text = new ByteArrayOutputStream();
        long number = lines.getFirst().number();
        for (var line : lines) {
            for (; number < line.number(); number++) {
                text.write('\n');
            }
            text.writeBytes(line.bytes());
        }
        return text.toByteArray();
    }

    /** The lines of such a text. */
    static List<Raw> split(long firstLine, byte[] text) {
        try {
            var reader = new LineReader(new ByteArrayInputStream(text), firstLine - 1);
            var lines = new ArrayList<Raw>();
            for (var line = reader.next(); line != null; line = reader.next()) {
                if (!isBlank(line)) {
                    lines.add(new Raw(reader.number(), line));
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
