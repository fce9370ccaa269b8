package org.kardan.kit.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DaitchMokotoffSoundex;

/**
 * How a word may be pronounced, whichever language's rules its spelling follows: the Daitch-Mokotoff codes, which were made for names
 * of Eastern Europe in the papers of other countries. <em>Schukow</em>, <em>Joukov</em> and <em>Zhukov</em> have one in common, since each
 * spelling that may be read in two ways has a code for either. J is also read as the English and the Turks read it (dzh), and as Germans and
 * Poles do, who write it where others write nothing (<em>Dostojewski</em>).
 */
final class Sounds {

    private static final DaitchMokotoffSoundex CODES = new DaitchMokotoffSoundex();

    /** A code fills up to six places with zeros. One sound says nothing. */
    private static final int LEAST = 2;

    private static final char FILL = '0';
    private static final int LONGEST = 40;
    private static final int READINGS = 8;

    private Sounds() {}

    /** The codes of a word in Latin form; none where it is too short to be known by its sounds, or has figures. */
    static List<String> of(String latin) {
        if (latin.length() > LONGEST || latin.chars().anyMatch(Character::isDigit)) {
            return List.of();
        }
        var readings = latin.indexOf('j') < 0
                ? Stream.of(latin)
                : Stream.of(latin, latin.replace("j", "dzh"), latin.replace("j", ""));
        return readings.flatMap(reading -> Arrays.stream(CODES.soundex(reading).split("\\|")))
                .filter(code -> code.chars().filter(sound -> sound != FILL).count() >= LEAST)
                .distinct()
                .limit(READINGS)
                .toList();
    }
}
