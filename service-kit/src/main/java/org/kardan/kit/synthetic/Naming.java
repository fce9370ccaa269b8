package org.kardan.kit.synthetic;

/**
 * A made-up proper name, in three scripts.
 *
 * @param latin as English writes it
 * @param cyrillic as Russian writes it
 * @param arabic as Persian writes it
 */
public record Naming(String latin, String cyrillic, String arabic) {

    private static final String[][] SYLLABLES = {
        {"ba", "ба", "با"},
        {"da", "да", "دا"},
        {"ka", "ка", "کا"},
        {"la", "ла", "لا"},
        {"ma", "ма", "ما"},
        {"na", "на", "نا"},
        {"ra", "ра", "را"},
        {"sa", "са", "سا"},
        {"ta", "та", "تا"},
        {"va", "ва", "وا"},
        {"za", "за", "زا"},
        {"bi", "би", "بی"},
        {"di", "ди", "دی"},
        {"ki", "ки", "کی"},
        {"li", "ли", "لی"},
        {"mi", "ми", "می"},
        {"ni", "ни", "نی"},
        {"ri", "ри", "ری"},
        {"si", "си", "سی"},
        {"ti", "ти", "تی"},
        {"vi", "ви", "وی"},
        {"zi", "зи", "زی"},
        {"bo", "бо", "بو"},
        {"do", "до", "دو"},
        {"ko", "ко", "کو"},
        {"lo", "ло", "لو"},
        {"mo", "мо", "مو"},
        {"no", "но", "نو"},
        {"ro", "ро", "رو"},
        {"so", "со", "سو"},
        {"to", "то", "تو"},
        {"shar", "шар", "شار"},
        {"dan", "дан", "دان"},
        {"mir", "мир", "میر"},
        {"tor", "тор", "تور"},
        {"nov", "нов", "نوف"},
        {"gar", "гар", "گار"},
        {"pol", "пол", "پول"}
    };

    /** A name of three or four syllables. */
    public static Naming of(Draws draws) {
        var latin = new StringBuilder();
        var cyrillic = new StringBuilder();
        var arabic = new StringBuilder();
        int syllables = 3 + draws.below(2);
        for (int i = 0; i < syllables; i++) {
            var syllable = SYLLABLES[draws.below(SYLLABLES.length)];
            latin.append(syllable[0]);
            cyrillic.append(syllable[1]);
            arabic.append(syllable[2]);
        }
        return new Naming(capitalised(latin), capitalised(cyrillic), arabic.toString());
    }

    /** This name and another after it. */
    public Naming and(Naming other) {
        return new Naming(latin + " " + other.latin, cyrillic + " " + other.cyrillic, arabic + " " + other.arabic);
    }

    /** This name with a word after it, in each script. */
    public Naming and(String latinWord, String cyrillicWord, String arabicWord) {
        return and(new Naming(latinWord, cyrillicWord, arabicWord));
    }

    private static String capitalised(StringBuilder word) {
        word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
        return word.toString();
    }
}
