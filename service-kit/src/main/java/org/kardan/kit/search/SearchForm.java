package org.kardan.kit.search;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a text looks like to a search, so that one name is found in whatever script and spelling it was recorded and is asked
 * for: <em>Kazım Celali</em>, <em>Kazem Jalali</em>, <em>Казем Джалали</em> and <em>کاظم جلالی</em> share a skeleton.
 *
 * <p>Texts and questions go through the same rules ({@code latin.rules} and {@code skeleton.rules}, beside this class), so a
 * change of the rules means that stored forms are to be computed anew.
 *
 * @param latin the text in lower-case ASCII letters and digits, words set apart by single blanks; empty where it has none
 * @param skeleton the consonants that spellings in several languages share, word for word as in {@code latin}
 * @param sounds how its words may be pronounced ({@link Sounds}), for spellings that follow the rules of different languages:
 *     <em>Chruschtschow</em> and <em>Khrushchev</em>
 */
public record SearchForm(String latin, String skeleton, List<String> sounds) {

    /** Compiling the rules takes a good part of a second: not before somebody searches. */
    private static final class Rules {
        static final Transliterator LATIN = compiled("latin");
        static final Transliterator SKELETON = compiled("skeleton");
    }

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private static final Pattern PLAIN = Pattern.compile("[a-z0-9]+");

    /** Names share most of their words; emptied when full. */
    private static final Map<String, SearchForm> KNOWN = new ConcurrentHashMap<>();

    private static final int KNOWN_AT_MOST = 20_000;

    private static final Pattern DOUBLED = Pattern.compile("([a-z])\\1+");

    /** Letters that only Turkish and its neighbours write; where they stand, c is read as in <em>Celali</em>. */
    private static final Pattern TURKIC = Pattern.compile("[ıİşŞğĞəƏ]");

    /** The form of a text. */
    public static SearchForm of(String text) {
        var words = words(text);
        return new SearchForm(
                words.stream().map(word -> word.form().latin()).collect(Collectors.joining(" ")),
                words.stream().map(word -> word.form().skeleton()).collect(Collectors.joining(" ")),
                words.stream().flatMap(word -> word.form().sounds().stream()).toList());
    }

    /** The words of a text that have a form, in their order; what is neither letter nor digit sets words apart. */
    public static List<SearchWord> words(String text) {
        boolean turkic = TURKIC.matcher(text).find();
        return WORD.matcher(text)
                .results()
                .map(found -> new SearchWord(
                        found.group(), found.start(), found.end(), ofWord(inPressSpelling(found.group(), turkic))))
                .filter(word -> !word.form().latin().isEmpty())
                .toList();
    }

    private static SearchForm ofWord(String word) {
        var known = KNOWN.get(word);
        if (known != null) {
            return known;
        }
        if (KNOWN.size() >= KNOWN_AT_MOST) {
            KNOWN.clear();
        }
        var form = transformed(word);
        KNOWN.put(word, form);
        return form;
    }

    private static SearchForm transformed(String word) {
        // The rules leave such a word as it is, after a hundred times as long.
        var latin = PLAIN.matcher(word).matches() ? word : Rules.LATIN.transliterate(word);
        var skeleton = Rules.SKELETON.transliterate(DOUBLED.matcher(latin).replaceAll("$1"));
        // A word of vowels alone has no consonants to be known by.
        return new SearchForm(latin, skeleton.isEmpty() ? latin : skeleton, Sounds.of(latin));
    }

    private static String inPressSpelling(String word, boolean turkic) {
        // The capital İ would become an i and a dot of its own.
        var lower = word.replace('İ', 'i').toLowerCase(Locale.ROOT);
        return turkic ? lower.replace('c', 'j') : lower;
    }

    private static Transliterator compiled(String name) {
        try (var rules = SearchForm.class.getResourceAsStream(name + ".rules")) {
            var text = new String(Objects.requireNonNull(rules).readAllBytes(), StandardCharsets.UTF_8);
            return Transliterator.createFromRules("kardan-" + name, text, Transliterator.FORWARD);
        } catch (IOException e) {
            throw new UncheckedIOException("the rules of the search cannot be read", e);
        }
    }
}
