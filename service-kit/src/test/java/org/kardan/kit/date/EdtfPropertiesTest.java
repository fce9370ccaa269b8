package org.kardan.kit.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.kardan.kit.error.BadUserInput;

/** What holds of every EDTF date, and of every text that is none. */
class EdtfPropertiesTest {

    @Property
    void aDateIsKeptAsItWasWrittenAndReadAgainTheSame(@ForAll("dates") String text) {
        var date = FuzzyDate.parse("since", text);

        assertThat(date.getEdtf()).isEqualTo(text);
        assertThat(FuzzyDate.parseOrUndisclosed("since", date.stored())).isEqualTo(date);
        assertThat(date.isUndisclosed()).isFalse();
    }

    @Property
    void theEarliestDayIsNeverAfterTheLatest(@ForAll("dates") String text) {
        var date = FuzzyDate.parse("since", text);

        if (date.earliest() != null && date.latest() != null) {
            assertThat(date.earliest()).isBeforeOrEqualTo(date.latest());
        }
    }

    @Property
    void aDayMeansThatDayAndAMonthAndAYearHoldAllOfTheirDays(@ForAll("days") LocalDate day) {
        var month = YearMonth.from(day);

        assertThat(FuzzyDate.parse("on", day.toString()))
                .returns(day, FuzzyDate::earliest)
                .returns(day, FuzzyDate::latest);
        assertThat(FuzzyDate.parse("on", month.toString()))
                .returns(month.atDay(1), FuzzyDate::earliest)
                .returns(month.atEndOfMonth(), FuzzyDate::latest);
        assertThat(FuzzyDate.parse("on", "%04d".formatted(day.getYear())))
                .returns(LocalDate.of(day.getYear(), 1, 1), FuzzyDate::earliest)
                .returns(LocalDate.of(day.getYear(), 12, 31), FuzzyDate::latest);
    }

    @Property
    void anIntervalBeginsWithItsFirstDateAndEndsWithItsLast(
            @ForAll("days") LocalDate one, @ForAll("days") LocalDate other) {
        var from = one.isBefore(other) ? one : other;
        var to = one.isBefore(other) ? other : one;

        var interval = FuzzyDate.parse("when", from + "/" + to);

        assertThat(interval).returns(from, FuzzyDate::earliest).returns(to, FuzzyDate::latest);
        assertThat(FuzzyDate.parse("when", from + "/.."))
                .returns(from, FuzzyDate::earliest)
                .returns(null, FuzzyDate::latest);
        if (!from.equals(to)) {
            assertThat(catchThrowable(() -> FuzzyDate.parse("when", to + "/" + from)))
                    .hasMessageContaining("the interval ends before it begins");
        }
    }

    @Property
    void theOrderOfDatesIsAnOrder(
            @ForAll("datesOrNone") String a, @ForAll("datesOrNone") String b, @ForAll("datesOrNone") String c) {
        var order = FuzzyDate.CHRONOLOGICAL;
        var sorted = Stream.of(a, b, c)
                .map(text -> FuzzyDate.parseOrUndisclosed("since", text))
                .sorted(order)
                .toList();

        assertThat(order.compare(sorted.get(0), sorted.get(1))).isLessThanOrEqualTo(0);
        assertThat(order.compare(sorted.get(1), sorted.get(2))).isLessThanOrEqualTo(0);
        assertThat(order.compare(sorted.get(0), sorted.get(2))).isLessThanOrEqualTo(0);
        assertThat(order.compare(sorted.get(0), sorted.get(1))).isEqualTo(-order.compare(sorted.get(1), sorted.get(0)));
        assertThat(order.compare(sorted.get(0), sorted.get(1)) == 0)
                .isEqualTo(sorted.get(0).equals(sorted.get(1)));
    }

    @Property
    void aDateThatIsWhollyBeforeAnotherSortsBeforeIt(@ForAll("dates") String a, @ForAll("dates") String b) {
        var one = FuzzyDate.parse("since", a);
        var other = FuzzyDate.parse("since", b);

        if (one.latest() != null && other.earliest() != null && one.latest().isBefore(other.earliest())) {
            assertThat(FuzzyDate.CHRONOLOGICAL.compare(one, other)).isNegative();
        }
    }

    @Property(tries = 3000)
    void whateverIsNoDateIsRefusedWithTheArgumentAndAReason(@ForAll("garbage") String text) {
        var refusal = catchThrowable(() -> FuzzyDate.parse("validFrom", text));

        if (refusal != null) {
            assertThat(refusal)
                    .isInstanceOf(BadUserInput.class)
                    .hasMessageStartingWith("validFrom: ")
                    .hasMessageContaining("is no EDTF date: ")
                    .hasMessageContaining(DaySpan.EXAMPLE);
        } else {
            assertThat(FuzzyDate.parse("validFrom", text).getEdtf()).isEqualTo(text);
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9999),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 31))
                .as((year, month, day) -> LocalDate.of(
                        year, month, Math.min(day, YearMonth.of(year, month).lengthOfMonth())));
    }

    /** Dates of every form that is read. */
    @Provide
    Arbitrary<String> dates() {
        var day = days().map(LocalDate::toString);
        var month = days().map(date -> YearMonth.from(date).toString());
        var year = days().map(date -> "%04d".formatted(date.getYear()));
        var season = year.flatMap(text -> Arbitraries.integers().between(21, 24).map(number -> text + "-" + number));
        var unspecified = Arbitraries.of("XXXX-03", "201X", "20XX", "2026-XX", "2026-03-XX", "XXXX-12");
        var longYear = Arbitraries.integers().between(10_000, 99_999).map(number -> "Y" + number);
        var plain = Arbitraries.oneOf(day, month, year, season, unspecified, longYear);
        var qualified =
                Combinators.combine(plain, Arbitraries.of("?", "~", "%")).as(String::concat);
        var open = Arbitraries.oneOf(day, month, year)
                .flatMap(date -> Arbitraries.of(date + "/..", "../" + date, date + "/"));
        return Arbitraries.oneOf(plain, qualified, open);
    }

    @Provide
    Arbitrary<String> datesOrNone() {
        return Arbitraries.oneOf(dates(), Arbitraries.just(FuzzyDate.UNDISCLOSED_TEXT));
    }

    /** Texts near dates, and texts far from them. */
    @Provide
    Arbitrary<String> garbage() {
        var near = Arbitraries.strings().withChars("0123456789-/.XxT:~?%Y+Z ").ofMaxLength(24);
        var bent = Combinators.combine(
                        dates(),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.chars().ascii())
                .as((date, at, character) -> {
                    int place = Math.min(at, date.length());
                    return date.substring(0, place) + character + date.substring(place);
                });
        return Arbitraries.oneOf(near, bent, Arbitraries.strings().ofMaxLength(40));
    }
}
