package org.kardan.kit.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    /** Gives what it has in pieces of any size, as a connection does. */
    private static InputStream inPieces(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] to, int from, int length) {
                return super.read(to, from, Math.min(length, 1 + random.nextInt(50)));
            }
        };
    }

    private static List<String> lines(LineReader reader) throws IOException {
        var lines = new ArrayList<String>();
        for (var line = reader.next(); line != null; line = reader.next()) {
            lines.add(new String(line, StandardCharsets.UTF_8));
        }
        return lines;
    }

    @Test
    void linesAndHashDoNotDependOnThePiecesTheyComeIn() throws IOException, NoSuchAlgorithmException {
        var random = new Random(11);
        for (int i = 0; i < 200; i++) {
            var expected = IntStream.range(0, random.nextInt(20))
                    .mapToObj(n -> "صنعت №".repeat(random.nextInt(40)) + n)
                    .toList();
            var text = expected.stream()
                    .map(line -> line + (random.nextBoolean() ? "\n" : "\r\n"))
                    .collect(Collectors.joining());
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            var reader = new LineReader(inPieces(bytes, random), 0);

            var lines = lines(reader);

            assertThat(lines).isEqualTo(expected);
            assertThat(reader.number()).isEqualTo(expected.size());
            assertThat(reader.hash())
                    .isEqualTo(MessageDigest.getInstance("SHA-256").digest(bytes));
        }
    }

    @Test
    void theHashAfterALineIsThatOfTheFileUpToThere() throws IOException, NoSuchAlgorithmException {
        var reader = new LineReader(new ByteArrayInputStream("one\r\ntwo\nthree".getBytes(StandardCharsets.UTF_8)), 0);

        reader.next();
        reader.next();

        assertThat(reader.hash())
                .isEqualTo(
                        MessageDigest.getInstance("SHA-256").digest("one\r\ntwo\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(reader.next()).asString(StandardCharsets.UTF_8).isEqualTo("three");
        assertThat(reader.next()).isNull();
    }

    @Test
    void ofALineThatIsTooLongOnlyTheBeginningIsKept() throws IOException {
        var bytes = new byte[5 * LineReader.LONGEST];
        Arrays.fill(bytes, (byte) 'x');
        bytes[bytes.length - 2] = '\n';
        var reader = new LineReader(new ByteArrayInputStream(bytes), 0);

        assertThat(reader.next()).hasSize(LineReader.LONGEST + 1);
        assertThat(reader.next()).asString(StandardCharsets.UTF_8).isEqualTo("x");
    }
}
