package org.kardan.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kardan.kit.error.BadUserInput;

class CursorTest {

    @Test
    void comesBackAsItWentOut() {
        var cursor = Cursor.of("2026-03-01", "", "کاظم", "0199");

        assertThat(Cursor.parse("after", cursor.encoded(), 4)).isEqualTo(cursor);
        assertThat(cursor.encoded()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!!!", "a", "/w", "bm90IGEgY3Vyc29y"})
    void refusesWhatIsNoCursorOfTheList(String text) {
        assertThatThrownBy(() -> Cursor.parse("after", text, 2))
                .isInstanceOf(BadUserInput.class)
                .hasMessageStartingWith("after: this is no cursor of this list; give a `cursor`");
    }

    @Test
    void refusesACursorOfAnotherList() {
        var other = Cursor.of("one").encoded();

        assertThatThrownBy(() -> Cursor.parse("before", other, 2)).isInstanceOf(BadUserInput.class);
    }

    @Test
    void refusesAnEndlessText() {
        assertThatThrownBy(() -> Cursor.parse("after", "a".repeat(1_000_000), 1))
                .isInstanceOf(BadUserInput.class);
    }

    @Test
    void neverHoldsTheCharacterThatSetsItsKeysApart() {
        assertThatThrownBy(() -> Cursor.of("a\u001fb")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(Cursor::of).isInstanceOf(IllegalArgumentException.class);
    }
}
