package org.kardan.suppliers.bulk;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes slugs for things that come in by the thousand: readable where the name is Latin, unique always. */
public final class Slugs {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST = 48;

    private Slugs() {}

    /** The name in lower-case Latin letters and figures, and the random end of the id. */
    public static String of(String name, UUID id) {
        var latin =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        var words = OTHER.matcher(latin.toLowerCase(Locale.ROOT)).replaceAll("-");
        var kept = words.substring(0, Math.min(LONGEST, words.length()));
        var text = id.toString();
        return (kept + "-" + text.substring(text.length() - 12)).replaceAll("^-+|-+(?=-)", "");
    }
}
