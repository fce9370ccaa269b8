package org.kardan.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kardan.kit.error.BadUserInput;

class SortingTest {

    private static final UUID ID = UUID.fromString("01990000-0000-7000-8000-000000000001");

    /** What a client sorts by. */
    private enum By {
        SIZE,
        DAY
    }

    private static Sorting by(By by, SortDirection direction) {
        var keys = by == By.SIZE ? List.of(SortKey.number("t.size")) : SortKey.date("t.day");
        return Sorting.by(by, direction, keys, SortKey.of("t.id", SortKey.Type.ID));
    }

    private static PageRequest after(String cursor) {
        return PageRequest.of(1, cursor, null, null);
    }

    private static String cursor(String... keys) {
        return PageRequest.of(1, null, null, null).encoded(Cursor.of(keys));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASCENDING  | false | coalesce(t.size, 9223372036854775807), t.id            | >",
                "ASCENDING  | true  | coalesce(t.size, 9223372036854775807) desc, t.id desc  | <",
                "DESCENDING | false | coalesce(t.size, -9223372036854775807) desc, t.id desc | <",
                "DESCENDING | true  | coalesce(t.size, -9223372036854775807), t.id           | >"
            })
    void aPageIsReadFromItsCursorOnInEitherDirection(
            SortDirection direction, boolean backwards, String order, String comparison) {
        var sorting = by(By.SIZE, direction);
        var place = PageRequest.of(1, null, null, null)
                .encoded(sorting.placed("a row", "3\u001f" + ID).cursor());

        var request = backwards ? PageRequest.of(null, null, 1, place) : after(place);

        assertThat(sorting.order(request)).isEqualTo(order);
        assertThat(sorting.beyond(request))
                .endsWith(") " + comparison + " (cast(:place0 as bigint), cast(:place1 as uuid))");
        assertThat(sorting.parameters(request)).containsEntry("place0", 3L).containsEntry("place1", ID);
    }

    @Test
    void aPageAtAnEndHasNoCondition() {
        var request = PageRequest.of(1, null, null, null);

        assertThat(by(By.SIZE, SortDirection.ASCENDING).beyond(request)).isEmpty();
        assertThat(by(By.SIZE, SortDirection.ASCENDING).parameters(request)).isEmpty();
    }

    static Stream<String> foreignCursors() {
        return Stream.of(
                cursor("-SIZE", "3", ID.toString()),
                cursor("DAY", "2026-01-01", "2026-01-01", ID.toString()),
                cursor("3", ID.toString()),
                cursor("SIZE", "three", ID.toString()),
                cursor("SIZE", "99999999999999999999", ID.toString()),
                cursor("SIZE", "3", "no id"),
                cursor("SIZE", "3"));
    }

    @ParameterizedTest
    @MethodSource("foreignCursors")
    void aCursorOfAnotherOrderIsRefused(String cursor) {
        assertThatThrownBy(() -> by(By.SIZE, SortDirection.ASCENDING).parameters(after(cursor)))
                .isInstanceOf(BadUserInput.class)
                .hasMessageStartingWith("after: this is no cursor of this list; give a ")
                .hasMessageEndingWith("for the same arguments");
    }

    @ParameterizedTest
    @ValueSource(strings = {"infinity", "-infinity", "2024-02-29", "0044-03-15 BC", "4713-01-01 BC", "12345-01-01"})
    void aDayIsWhatPostgresWrites(String day) {
        assertThat(SortKey.Type.DAY.read(day)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-29", "2026-13-01", "0000-01-01", "5000-01-01 BC", "6000000-01-01", "now", "2026-1-1"})
    void whatPostgresCannotReadIsNoDay(String day) {
        assertThat(SortKey.Type.DAY.read(day)).isNull();
    }

    @Test
    void aTextHasNoNul() {
        assertThat(SortKey.Type.TEXT.read("a\0b")).isNull();
        assertThat(SortKey.Type.TEXT.read("")).isEqualTo("");
    }
}
