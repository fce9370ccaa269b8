package org.kardan.suppliers.name;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Tells which script a name is written in, as an ISO 15924 code. */
public final class Scripts {

    /** Code for a text without letters. */
    private static final String UNDETERMINED = "Zyyy";

    /** Java knows these codes as names of its scripts; the other way round it offers none. */
    private static final List<String> CODES = Arrays.asList(
            "Latn", "Cyrl", "Arab", "Grek", "Armn", "Geor", "Hebr", "Deva", "Beng", "Guru", "Gujr", "Taml", "Telu",
            "Knda", "Mlym", "Sinh", "Thai", "Laoo", "Khmr", "Mymr", "Tibt", "Mong", "Ethi", "Hani", "Hira", "Kana",
            "Hang");

    private static final Map<UnicodeScript, String> BY_SCRIPT = byScript();

    private Scripts() {}

    /** The script of the first letter whose script is known. */
    public static String of(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(letter -> BY_SCRIPT.get(UnicodeScript.of(letter)))
                .filter(code -> code != null)
                .findFirst()
                .orElse(UNDETERMINED);
    }

    private static Map<UnicodeScript, String> byScript() {
        var codes = new EnumMap<UnicodeScript, String>(UnicodeScript.class);
        CODES.forEach(code -> codes.put(UnicodeScript.forName(code), code));
        return codes;
    }
}
