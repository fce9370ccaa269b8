package org.kardan.kit.synthetic;

import java.util.UUID;

/**
 * Which synthetic set: its size, and the seed that everything in it is drawn from. The services generate their halves apart and
 * refer to each other's rows; so they agree, here, on how many there are and how the ids, codes and places follow from a row's
 * number. Ids do not depend on the seed.
 *
 * @param size how large
 * @param seed the same seed gives the same rows, byte for byte
 */
public record SyntheticSet(Size size, long seed) {

    /** Kinds of rows that both services speak of. Each service numbers its own kinds from {@value #FIRST_OWN_KIND} on. */
    public static final int ORGANISATION = 1;

    public static final int ASSET = 2;
    public static final int COMPONENT = 3;
    public static final int PERSON = 4;
    public static final int SOURCE = 5;
    public static final int REGION = 6;
    public static final int FIRST_OWN_KIND = 16;

    /** Organisations and assets come in blocks, whose make-up is the same in all sizes. */
    public static final int ORGANISATIONS_IN_BLOCK = 1_000;

    /** The first ones of a block are nobody's: funds, state bodies, groups of persons. The others are companies. */
    public static final int ROOTS_IN_BLOCK = 300;

    public static final int ASSETS_IN_BLOCK = 100;

    /** The first ones of a block are plants; the others lines, brands and so on. */
    public static final int PLANTS_IN_BLOCK = 60;

    /** The first components are categories, which nobody makes or needs. */
    public static final int CATEGORIES = 10;

    /**
     * ISO 3166 leaves these codes to its users and will never give them to a country: no synthetic region can be taken for a real
     * one. Not XK, which many use for Kosovo.
     */
    private static final String[] COUNTRIES = {
        "XA", "XB", "XC", "XD", "XE", "XF", "XG", "XH", "XI", "XJ", "XL", "XM", "XN", "XO", "XP", "XQ", "XR", "XS",
        "XT", "XU", "XV", "XW", "XX", "XY"
    };

    /** October 2025 in UUIDv7's clock, and not a moment at which anything real was recorded. */
    private static final long TIME = 0x0199_0000_0001L;

    private static final int VERSION_7 = 0x7000;
    private static final int KIND_BITS = 0x0fff;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final double LATITUDES = 110;
    private static final double SOUTHERNMOST = -50;
    private static final double LONGITUDES = 340;
    private static final double WESTERNMOST = -170;

    /** How much there is of everything. */
    public enum Size {
        /** Loads in a second or two; for tests. */
        S(20, 2, 24, 60, 60),
        /** For demonstrations. */
        M(2_000, 200, 120, 500, 600),
        /** For load: 5 million organisations, 20 million stakes. */
        L(100_000, 5_000, 360, 3_000, 6_000);

        private final int projects;
        private final int blocks;
        private final int regions;
        private final int components;
        private final int sources;

        Size(int projects, int blocks, int regions, int components, int sources) {
            this.projects = projects;
            this.blocks = blocks;
            this.regions = regions;
            this.components = components;
            this.sources = sources;
        }

        public int projects() {
            return projects;
        }

        public int blocks() {
            return blocks;
        }

        public int organisations() {
            return blocks * ORGANISATIONS_IN_BLOCK;
        }

        public int assets() {
            return blocks * ASSETS_IN_BLOCK;
        }

        public int regions() {
            return regions;
        }

        public int components() {
            return components;
        }

        public int sources() {
            return sources;
        }
    }

    /** The draws of one row, which depend on no other row's. */
    public Draws draws(int kind, long number) {
        return new Draws(seed, kind, number);
    }

    /**
     * The id of the row of this kind and number, from 0 on: a UUIDv7 of a fixed time, with the kind in the twelve bits after the
     * version and the number in the 62 bits after the variant. Rows that follow one another have ids that do.
     */
    public static UUID id(int kind, long number) {
        return new UUID(TIME << 16 | VERSION_7 | kind & KIND_BITS, VARIANT | number);
    }

    /** The code of a component, by its number from 0 on. */
    public static String componentCode(int number) {
        return "SYN_" + (number + 1);
    }

    /** The code of a region, by its number from 0 on. */
    public static String regionCode(int number) {
        return country(number) + "-" + (number / COUNTRIES.length + 1);
    }

    /** The country of a region. */
    public static String country(int region) {
        return COUNTRIES[region % COUNTRIES.length];
    }

    /** How many countries there are; the regions below this number are one of each. */
    public static int countries() {
        return COUNTRIES.length;
    }

    /** The latitude of a region's centre, in degrees. */
    public static double latitude(int region) {
        return SOUTHERNMOST + LATITUDES * new Draws(0, REGION, region).fraction();
    }

    /** The longitude of a region's centre, in degrees. */
    public static double longitude(int region) {
        return WESTERNMOST + LONGITUDES * new Draws(1, REGION, region).fraction();
    }

    /** The number of a company, by its place among companies from 0 on. */
    public static long company(long place) {
        int inBlock = ORGANISATIONS_IN_BLOCK - ROOTS_IN_BLOCK;
        return place / inBlock * ORGANISATIONS_IN_BLOCK + ROOTS_IN_BLOCK + place % inBlock;
    }

    /** How many companies the first {@code blocks} blocks hold. */
    public static long companies(long blocks) {
        return blocks * (ORGANISATIONS_IN_BLOCK - ROOTS_IN_BLOCK);
    }

    /** The number of an organisation that nobody owns, by its place among these from 0 on. */
    public static long root(long place) {
        return place / ROOTS_IN_BLOCK * ORGANISATIONS_IN_BLOCK + place % ROOTS_IN_BLOCK;
    }

    /** The number of a plant, by its place among plants from 0 on. */
    public static long plant(long place) {
        return place / PLANTS_IN_BLOCK * ASSETS_IN_BLOCK + place % PLANTS_IN_BLOCK;
    }
}
