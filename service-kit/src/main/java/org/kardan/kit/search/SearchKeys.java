package org.kardan.kit.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What stands in the index for a text: a few numbers for each of its words. A text is a candidate for a question where they
 * share numbers; whether it really fits, the texts themselves decide ({@link SearchScorer}), so that two words with one number do
 * no harm.
 *
 * <p>A word has a number for its skeleton; for each way in which it may sound; for its Latin form and for each of the forms with one
 * letter left out; and for its first three and five letters. Two words that differ by one letter added, left out, replaced or moved by a place then share a
 * number: each becomes the other's shortened form, or both the same.
 */
public final class SearchKeys {

    /**
     * Which rules make the numbers: one more with each change of them, here, in {@link SearchForm} or in {@link Sounds}. Rows of before it are
     * then made anew, some at a time.
     */
    public static final int RULES = 2;

    /** Words of a text that are looked at; what stands behind them is not found. */
    static final int WORDS = 64;

    private static final int LONGEST = 40;
    private static final int JOINED_UP_TO = 8;
    private static final int RUN = 12;
    private static final int PART = 6;
    /** A run of so many syllables may be a person, whose family name is one of them. */
    static final int FULL_NAME = 4;

    /** Words of two or three letters within a name: <em>Abd al-Rahman</em>, which others write as one word. */
    private static final int PARTICLE = 3;

    private static final int FIRST_WITH_TYPOS = 4;
    private static final int LAST_WITH_TYPOS = 20;
    private static final int[] BEGINNINGS = {5, 3};

    private SearchKeys() {}

    /**
     * What a question may mean in a text: a word, two words written as one, or part of a run of characters of a script that sets
     * no blanks.
     */
    record Token(String latin, String skeleton, List<String> sounds, int start, int end, boolean word) {}

    /** The numbers of texts, each once, least first. */
    public static int[] of(Collection<String> texts) {
        return texts.stream()
                .flatMap(text -> tokens(text).stream())
                .flatMapToInt(SearchKeys::ofToken)
                .sorted()
                .distinct()
                .toArray();
    }

    /** As PostgreSQL writes an array. */
    public static String literal(Collection<String> texts) {
        return Arrays.toString(of(texts)).replace('[', '{').replace(']', '}').replace(" ", "");
    }

    static List<Token> tokens(String text) {
        var words = words(text);
        var tokens = new ArrayList<Token>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            tokens.add(word);
            addParts(text, word, tokens);
            if (i > 0 && words.size() <= JOINED_UP_TO) {
                var pair = joined(words.get(i - 1), word);
                tokens.add(pair);
                if (i > 1 && words.get(i - 1).latin().length() <= PARTICLE) {
                    tokens.add(joined(words.get(i - 2), pair));
                }
            }
        }
        return tokens;
    }

    static List<Token> words(String text) {
        return SearchForm.words(text).stream()
                .limit(WORDS)
                .map(word -> token(word.form(), word.start(), word.end(), true))
                .toList();
    }

    /** Two words of a text as one. It is known by its letters: what it may sound like is looked up for words that are asked for. */
    static Token joined(Token one, Token next) {
        var form = new SearchForm(one.latin() + next.latin(), one.skeleton() + next.skeleton(), List.of());
        return token(form, one.start(), next.end(), false);
    }

    private static Token token(SearchForm form, int start, int end, boolean word) {
        return new Token(cut(form.latin()), cut(form.skeleton()), form.sounds(), start, end, word);
    }

    /** Part of a run of characters of a script that sets no blanks. */
    static Token part(String text, int start, int end) {
        return token(SearchForm.of(text.substring(start, end)), start, end, false);
    }

    private static String cut(String form) {
        return form.length() <= LONGEST ? form : form.substring(0, LONGEST);
    }

    /** Chinese and Japanese set no blanks, nor does Korean within a name: the words are somewhere in the run. */
    private static void addParts(String text, Token run, List<Token> tokens) {
        int length = run.end() - run.start();
        if (length > RUN || !isRun(text, run)) {
            return;
        }
        int least = length <= FULL_NAME ? 1 : 2;
        for (int from = run.start(); from <= run.end() - least; from++) {
            for (int to = from + least; to <= Math.min(run.end(), from + PART); to++) {
                if (to - from < length) {
                    tokens.add(part(text, from, to));
                }
            }
        }
    }

    /** Whether a word is several characters of a script that sets no blanks. */
    static boolean isRun(String text, Token word) {
        return word.end() - word.start() > 1
                && text.substring(word.start(), word.end()).codePoints().allMatch(SearchKeys::standsAlone);
    }

    private static boolean standsAlone(int character) {
        var script = Character.UnicodeScript.of(character);
        return Character.isBmpCodePoint(character)
                && (script == Character.UnicodeScript.HAN
                        || script == Character.UnicodeScript.HANGUL
                        || script == Character.UnicodeScript.HIRAGANA
                        || script == Character.UnicodeScript.KATAKANA);
    }

    private static IntStream ofToken(Token token) {
        var keys = IntStream.concat(IntStream.of(skeleton(token.skeleton())), sounds(token));
        if (!token.word()) {
            return IntStream.concat(keys, IntStream.of(latin(token.latin())));
        }
        return IntStream.concat(keys, IntStream.concat(nearby(token.latin()), beginnings(token.latin())));
    }

    static int skeleton(String skeleton) {
        return ("s" + skeleton).hashCode();
    }

    /** Of the ways in which a word may sound. */
    static IntStream sounds(Token token) {
        return token.sounds().stream().mapToInt(code -> ("d" + code).hashCode());
    }

    private static int latin(String latin) {
        return ("l" + latin).hashCode();
    }

    /** Of a word and, where slips are forgiven, of what is left without any one of its letters. */
    static IntStream nearby(String latin) {
        var itself = IntStream.of(latin(latin));
        return forgives(latin)
                ? IntStream.concat(
                        itself,
                        IntStream.range(0, latin.length())
                                .map(i -> latin(latin.substring(0, i) + latin.substring(i + 1))))
                : itself;
    }

    /** Whether a slip is forgiven: short words have too many neighbours, and one figure off is another number. */
    static boolean forgives(String latin) {
        return latin.length() >= FIRST_WITH_TYPOS
                && latin.length() <= LAST_WITH_TYPOS
                && latin.chars().noneMatch(Character::isDigit);
    }

    /** Of the first letters of a word that has more. */
    private static IntStream beginnings(String latin) {
        return Arrays.stream(BEGINNINGS)
                .filter(letters -> latin.length() > letters)
                .map(letters -> beginning(latin, letters));
    }

    /** Of the words that begin with this one; none where it is too short to say. */
    static IntStream longer(String latin) {
        return Arrays.stream(BEGINNINGS)
                .filter(letters -> latin.length() >= letters)
                .limit(1)
                .map(letters -> beginning(latin, letters));
    }

    private static int beginning(String latin, int letters) {
        return ("b" + latin.substring(0, letters)).hashCode();
    }
}
