package org.kardan.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

@DisabledIfSystemProperty(
        named = "snap",
        matches = "update",
        disabledReason = "it would rewrite the file it tells apart")
class SnapshotTest {

    @Test
    void theSameTextPasses() {
        assertThatCode(() -> Snapshot.at("snapshot.txt").matches("one\ntwo\nthree"))
                .doesNotThrowAnyException();
    }

    @Test
    void anotherTextFailsWithADiffAndTheWayToAcceptIt() {
        assertThatThrownBy(() -> Snapshot.at("snapshot.txt").matches("one\n2\nthree"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("snapshot.txt differs:\nline 2:\n- two\n+ 2\n")
                .hasMessageContaining("-Dsnap=update");
    }

    @Test
    void aMissingFileIsADifferenceToo() {
        assertThatThrownBy(() -> Snapshot.at("missing.txt").matches("one"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("+ one");
    }

    @Test
    void theDiffShowsOnlyWhatLiesBetweenTheCommonEnds() {
        var before = List.of("a", "b", "z");
        var now = List.of("a", "b", "b", "z");

        assertThat(Snapshot.diff(before, now)).isEqualTo("line 3:\n+ b\n");
    }
}
