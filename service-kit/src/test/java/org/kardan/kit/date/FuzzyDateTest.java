package org.kardan.kit.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.error.ErrorCode;

class FuzzyDateTest {

    @ParameterizedTest
    @CsvSource({
        // level 0: dates
        "2026-03-14,      2026-03-14, 2026-03-14",
        "2026-03,         2026-03-01, 2026-03-31",
        "2024-02,         2024-02-01, 2024-02-29",
        "2023-02,         2023-02-01, 2023-02-28",
        "2026,            2026-01-01, 2026-12-31",
        "0000,            0000-01-01, 0000-12-31",
        // level 0: date-times mean the day they name
        "2026-03-14T23:59:59,       2026-03-14, 2026-03-14",
        "2026-03-14T23:59:59Z,      2026-03-14, 2026-03-14",
        "2026-03-14T00:00:00+03,    2026-03-14, 2026-03-14",
        "2026-03-14T00:00:00-14:00, 2026-03-14, 2026-03-14",
        // level 0: intervals
        "1964/2008,             1964-01-01, 2008-12-31",
        "2004-06/2006-08,       2004-06-01, 2006-08-31",
        "2004-02-01/2005-02-08, 2004-02-01, 2005-02-08",
        "2004-02-01/2005,       2004-02-01, 2005-12-31",
        "2004/2004-06,          2004-01-01, 2004-06-30",
        // level 1: years beyond four digits, and before our era
        "Y12026,    +12026-01-01, +12026-12-31",
        "Y5874897,  +5874897-01-01, +5874897-12-31",
        "-1985,     -1985-01-01, -1985-12-31",
        "-4712,     -4712-01-01, -4712-12-31",
        "-0044-03,  -0044-03-01, -0044-03-31",
        // level 1: seasons
        "2026-21,  2026-03-01, 2026-05-31",
        "2026-22,  2026-06-01, 2026-08-31",
        "2026-23,  2026-09-01, 2026-11-30",
        "2026-24,  2026-12-01, 2027-02-28",
        "2027-24?, 2027-12-01, 2028-02-29",
        // level 1: qualification does not move the bounds
        "2026?,       2026-01-01, 2026-12-31",
        "2026-03~,    2026-03-01, 2026-03-31",
        "2026-03-14%, 2026-03-14, 2026-03-14",
        "Y12026~,     +12026-01-01, +12026-12-31",
        // level 1: unspecified digits from the right
        "201X,       2010-01-01, 2019-12-31",
        "20XX,       2000-01-01, 2099-12-31",
        "1XXX,       1000-01-01, 1999-12-31",
        "2004-XX,    2004-01-01, 2004-12-31",
        "1985-04-XX, 1985-04-01, 1985-04-30",
        "1985-XX-XX, 1985-01-01, 1985-12-31",
        "-19XX,      -1999-01-01, -1900-12-31",
        "-000X,      -0009-01-01, -0001-12-31",
        "201X?,      2010-01-01, 2019-12-31",
        // level 1: open and unknown ends
        "1985-04-12/..,  1985-04-12,",
        "1985-04/,       1985-04-01,",
        "../1985-04-12,  , 1985-04-12",
        "/1985,          , 1985-12-31",
        "1984~/2004-06%, 1984-01-01, 2004-06-30",
        "2026-21/2026-22, 2026-03-01, 2026-08-31",
        // level 2: an unspecified year before a month or a day
        "XXXX-03,    0000-03-01, 9999-03-31",
        "XXXX-03~,   0000-03-01, 9999-03-31",
        "XXXX-02,    0000-02-01, 9999-02-28",
        "XXXX-02-29, 0000-02-29, 9996-02-29",
        "19XX-02-29, 1904-02-29, 1996-02-29",
        "201X-12-25, 2010-12-25, 2019-12-25",
        "2004-XX-31, 2004-01-31, 2004-12-31",
        "2023-XX-30, 2023-01-30, 2023-12-30",
        "20XX-24,    2000-12-01, 2100-02-28",
        "XXXX,       0000-01-01, 9999-12-31",
    })
    void spansTheDaysThatItCanMean(String edtf, LocalDate earliest, LocalDate latest) {
        var date = FuzzyDate.parse("since", edtf);

        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date.getEdtf()).isEqualTo(edtf);
        assertThat(date.isUndisclosed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                  | it is empty",
                "March 2026          | it is not of the form YYYY, YYYY-MM or YYYY-MM-DD",
                "26                  | it is not of the form",
                "2026-3              | it is not of the form",
                "2026/03/14          | it is not of the form",
                "2026-13             | month 13 is not 01 to 12, XX, or a season 21 to 24",
                "2026-00             | month 00 is not 01 to 12",
                "2026-25             | month 25 is not 01 to 12",
                "2026-20             | month 20 is not 01 to 12",
                "2026-04-31          | there is no such day in that month",
                "2023-02-29          | there is no such day in that month",
                "XXXX-02-30          | there is no such day in that month",
                "2026-01-32          | day 32 is not 01 to 31",
                "2026-01-00          | day 00 is not 01 to 31",
                "2026-21-05          | a season has no day",
                "2026-0X             | both digits are given or both are X",
                "2026-03-1X          | both digits are given or both are X",
                "2X26                | unspecified digits of a year stand at its right",
                "xxxx-03             | an unspecified digit is a capital X",
                "202u                | an unspecified digit is a capital X",
                "~2026               | a qualifier (? ~ %) stands at the end",
                "2026?~              | it is not of the form",
                "20260314            | a year of more than four digits begins with Y",
                "Y2026               | Y begins a year of five digits or more, without a month",
                "Y12026-03           | Y begins a year of five digits or more, without a month",
                "Y5874898            | years run from -4712 to 5874897",
                "Y-10000             | years run from -4712 to 5874897",
                "-4713               | years run from -4712 to 5874897",
                "-5XXX               | years run from -4712 to 5874897",
                "-0000               | there is no year -0000; 0000 is 1 BC",
                "2026/2025           | the interval ends before it begins",
                "2026-03-02/2026-03-01 | the interval ends before it begins",
                "/                   | an interval needs a date on at least one side",
                "../..               | an interval needs a date on at least one side",
                "/..                 | an interval needs a date on at least one side",
                "2024/2025/2026      | it is not of the form",
                "2026-03-14T10:00:00Z/2026-03-15 | an interval is of dates, without times",
                "2026-03-14T24:00:00 | a time runs from 00:00:00 to 23:59:59",
                "2026-03-14T10:60:00 | a time runs from 00:00:00 to 23:59:59",
                "2026-03-14T10:00:00+15:00 | a zone is Z, or an offset up to 14:00",
                "2026-03-14T10:00:00+03:60 | a zone is Z, or an offset up to 14:00",
                "2026-02-30T10:00:00 | there is no such day in that month",
                "2026-03-14T10:00    | it is not of the form",
                "undisclosed         | an unspecified digit is a capital X",
            })
    void refusesWhatIsNoEdtfAndSaysWhy(String text, String reason) {
        assertThatThrownBy(() -> FuzzyDate.parse("launchWithin", text))
                .isInstanceOfSatisfying(BadUserInput.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_USER_INPUT);
                    assertThat(refusal.argument()).isEqualTo("launchWithin");
                })
                .hasMessageStartingWith("launchWithin: ")
                .hasMessageContaining(reason)
                .hasMessageEndingWith("write for example 2026-03-14, 2026-03, 2026~, XXXX-03 or 2026-03/..");
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 5_000_000})
    void refusesALongTextWithoutRepeatingIt(int length) {
        var text = "2".repeat(length);

        assertThatThrownBy(() -> FuzzyDate.parse("since", text))
                .isInstanceOf(BadUserInput.class)
                .hasMessageContaining("a text of " + length + " characters is no EDTF date")
                .hasMessageNotContaining("2222222");
    }

    @Test
    void undisclosedIsAValueThatSaysSo() {
        var date = FuzzyDate.parseOrUndisclosed("launch", "undisclosed");

        assertThat(date).isEqualTo(FuzzyDate.UNDISCLOSED);
        assertThat(date.isUndisclosed()).isTrue();
        assertThat(date.getEdtf()).isNull();
        assertThat(date.earliest()).isNull();
        assertThat(date.latest()).isNull();
        assertThat(date.stored()).isEqualTo("undisclosed");
    }

    @Test
    void whereUndisclosedIsAllowedADateIsStillReadStrictly() {
        assertThat(FuzzyDate.parseOrUndisclosed("launch", "2026").earliest()).isEqualTo("2026-01-01");
        assertThatThrownBy(() -> FuzzyDate.parseOrUndisclosed("launch", "soon")).isInstanceOf(BadUserInput.class);
    }

    @Test
    void sortsByEarliestThenLatestWithUndisclosedLast() {
        var sorted = Stream.of(
                        "undisclosed", "2026", "2026-01", "XXXX-03", "../1985", "2025-12/..", "2026/..", "2026-01-01")
                .map(text -> FuzzyDate.parseOrUndisclosed("date", text))
                .sorted(FuzzyDate.CHRONOLOGICAL)
                .map(FuzzyDate::stored)
                .toList();

        assertThat(sorted)
                .isEqualTo(List.of(
                        "../1985", "XXXX-03", "2025-12/..", "2026-01-01", "2026-01", "2026", "2026/..", "undisclosed"));
    }
}
