package org.kardan.federation.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.response.ResponseShaper;

/** A response, written as a short one is, and checked to be the same when it is written as a long one is. */
public final class WrittenTwice {
    private static final int KEPT = 100;
    private static final int PIECE = 40;

    private WrittenTwice() {}

    public static String respond(ResponseShaper shaper, MergedTree tree, Predicate<String> isTrue) {
        var whole = new JsonBytes(64);
        whole.raw('{');
        shaper.shape(tree, isTrue, whole);
        whole.raw('}');

        var response = shaper.response(tree, isTrue);
        var first = JsonBytes.bounded(64, KEPT);
        first.raw('{');
        response.write(first);
        first.raw('}');
        var pieces = new ByteArrayOutputStream();
        var second = JsonBytes.handingOn(PIECE, (bytes, length) -> pieces.write(bytes, 0, length));
        second.raw('{');
        response.writeAgain(second);
        second.raw('}');
        second.handOn();

        assertThat(first.length()).isEqualTo(whole.length());
        if (first.isWhole()) {
            assertThat(first).hasToString(whole.toString());
        } else {
            assertThat(first.buffer()).hasSizeLessThanOrEqualTo(KEPT);
        }
        assertThat(first.isWhole() && whole.length() > KEPT).isFalse();
        assertThat(pieces.toString(StandardCharsets.UTF_8)).isEqualTo(whole.toString());
        return whole.toString();
    }
}
