package org.kardan.kit.synthetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.kardan.kit.date.FuzzyDate;

/** The random draws of one row. Strict arithmetic throughout: the same on every machine. */
public final class Draws {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2035;
    private static final Map<Integer, List<FuzzyDate>> DATES = new HashMap<>();

    static {
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            DATES.put(year, datesOf(year));
        }
    }

    private final SplittableRandom random;

    Draws(long seed, int kind, long number) {
        random = new SplittableRandom(mixed(mixed(seed) + mixed(kind * 0x9e37_79b9_7f4a_7c15L) + number));
    }

    /** From 0 to 1, without 1. */
    public double fraction() {
        return random.nextDouble();
    }

    /** From {@code low} to {@code high}, without {@code high}. */
    public double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** From 0 to {@code bound}, without {@code bound}. */
    public long below(long bound) {
        return random.nextLong(bound);
    }

    /** From 0 to {@code bound}, without {@code bound}. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From 0 to {@code bound}, without {@code bound}, by Zipf's law of exponent 1: n comes about 1/(n + 1) times as often as 0. */
    public long zipf(long bound) {
        return Math.min(bound - 1, (long) StrictMath.pow(bound + 1.0, random.nextDouble()) - 1);
    }

    @SafeVarargs
    public final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** The place of one of the weights, each as likely as it is heavy. */
    public int weighted(int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int drawn = random.nextInt(total);
        int place = 0;
        while (drawn >= weights[place]) {
            drawn -= weights[place++];
        }
        return place;
    }

    /** A date in this year, 1990 to 2035: a day, a month, a season, or only the year, some of them approximate or uncertain. */
    public FuzzyDate date(int year) {
        var dates = DATES.get(Math.clamp(year, FIRST_YEAR, LAST_YEAR));
        return dates.get(random.nextInt(dates.size()));
    }

    /** A date from the first to the last of these years, or undisclosed, one time in ten. */
    public FuzzyDate date(int firstYear, int lastYear) {
        return chance(0.1) ? FuzzyDate.UNDISCLOSED : date(firstYear + below(lastYear - firstYear + 1));
    }

    /** Parsing a date for each of millions of rows would take longer than the rest of the row. */
    private static List<FuzzyDate> datesOf(int year) {
        var texts = new ArrayList<>(List.of(year + "", year + "~", year + "?", year + "-21", year + "-23"));
        for (int month = 1; month <= 12; month++) {
            var yearAndMonth = "%d-%02d".formatted(year, month);
            texts.add(yearAndMonth);
            for (int day = month; day <= 28; day += 9) {
                texts.add("%s-%02d".formatted(yearAndMonth, day));
            }
        }
        return texts.stream().map(text -> FuzzyDate.parse("date", text)).toList();
    }

    /** Spreads neighbouring numbers over all of 64 bits (the finaliser of SplitMix64). */
    private static long mixed(long value) {
        long v = (value ^ value >>> 30) * 0xbf58_476d_1ce4_e5b9L;
        v = (v ^ v >>> 27) * 0x94d0_49bb_1331_11ebL;
        return v ^ v >>> 31;
    }
}
