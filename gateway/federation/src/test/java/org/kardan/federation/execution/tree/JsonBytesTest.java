package org.kardan.federation.execution.tree;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Slices arrive whole, however long they are and wherever they stand in their source. */
class JsonBytesTest {
    private static final String SOURCE = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @Test
    void everySliceIsCopiedAsItIs() {
        var source = SOURCE.getBytes(US_ASCII);
        for (int from = 0; from <= source.length; from++) {
            for (int count = 0; count <= source.length - from; count++) {
                var out = new JsonBytes(16);
                out.raw('<');
                out.raw(source, from, count);
                out.raw('>');

                assertThat(out).hasToString("<" + SOURCE.substring(from, from + count) + ">");
            }
        }
    }

    @Test
    void whatIsTakenBackLeavesNoTrace() {
        var source = SOURCE.getBytes(US_ASCII);
        var out = new JsonBytes(16);
        out.raw(source, 0, 20);
        out.truncate(3);
        out.raw(source, 10, 2);

        assertThat(out).hasToString("012ab");
        assertThat(out.toByteArray()).hasSize(5);
    }
}
