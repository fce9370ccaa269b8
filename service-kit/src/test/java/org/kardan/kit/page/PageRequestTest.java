package org.kardan.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kardan.kit.error.BadUserInput;

class PageRequestTest {

    @Test
    void withoutArgumentsItIsTheFirstTwenty() {
        assertThat(PageRequest.of(null, null, null, null)).isEqualTo(new PageRequest(20, false, null, "~"));
    }

    @Test
    void beforeWithoutLastIsTheTwentyBeforeIt() {
        assertThat(PageRequest.of(null, null, null, "c")).isEqualTo(new PageRequest(20, true, "c", "~"));
    }

    @Test
    void aHundredIsTheMost() {
        assertThat(PageRequest.of(100, null, null, null).size()).isEqualTo(100);
        assertThat(PageRequest.of(null, null, 100, null).rows()).isEqualTo(101);
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void refusesASizeOutOfBoundsAndNamesTheArgument(int size) {
        assertThatThrownBy(() -> PageRequest.of(size, null, null, null))
                .isInstanceOf(BadUserInput.class)
                .hasMessage("first: %d is not a page size; give a number from 1 to 100", size);
        assertThatThrownBy(() -> PageRequest.of(null, null, size, null))
                .isInstanceOf(BadUserInput.class)
                .hasMessage("last: %d is not a page size; give a number from 1 to 100", size);
    }

    @Test
    void refusesBothDirectionsAtOnce() {
        assertThatThrownBy(() -> PageRequest.of(1, null, 1, null))
                .hasMessage("first: a page goes one way; give `first` with `after`, or `last` with `before`");
        assertThatThrownBy(() -> PageRequest.of(null, "a", null, "b")).isInstanceOf(BadUserInput.class);
        assertThatThrownBy(() -> PageRequest.of(1, null, null, "b")).isInstanceOf(BadUserInput.class);
    }

    @Test
    void readsItsCursorUnderTheNameOfItsDirection() {
        assertThat(PageRequest.of(null, null, null, null).cursor(1)).isNull();
        assertThat(PageRequest.of(1, Cursor.of("~", "k").encoded(), null, null).cursor(1))
                .isEqualTo(Cursor.of("k"));
        assertThatThrownBy(() -> PageRequest.of(1, "!", null, null).cursor(1)).hasMessageStartingWith("after: ");
        assertThatThrownBy(() -> PageRequest.of(null, null, 1, "!").cursor(1)).hasMessageStartingWith("before: ");
    }

    @Test
    void aPlaceInALogBelongsToNoList() {
        var log = new PageRequest(1, false, Cursor.of("3", "k").encoded(), "~one").ofLog();

        assertThat(log.cursor(2)).isEqualTo(Cursor.of("3", "k"));
        assertThat(log.encoded(Cursor.of("k"))).isEqualTo(Cursor.of("k").encoded());
    }

    @Test
    void refusesACursorOfAnotherList() {
        var one = new PageRequest(1, false, null, "~one").encoded(Cursor.of("k"));

        assertThat(new PageRequest(1, false, one, "~one").cursor(1)).isEqualTo(Cursor.of("k"));
        assertThatThrownBy(() -> new PageRequest(1, false, one, "~other").cursor(1))
                .isInstanceOf(BadUserInput.class)
                .hasMessageStartingWith("after: this is no cursor of this list");
        assertThatThrownBy(() -> new PageRequest(1, true, Cursor.of("k").encoded(), "~one").cursor(1))
                .isInstanceOf(BadUserInput.class)
                .hasMessageStartingWith("before: this is no cursor of this list");
    }
}
