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
 * <p>A word has a number for its skeleton; for its Latin form and for each of the forms with one letter left out; and for its
 * first three and five letters. Two words that differ by one letter added, left out, replaced or moved by a place then share a
 * number: each becomes the other's shortened form, or both the same.
 */
public final class SearchKeys {

    /** Words of a text that are looked at; what stands behind them is not found. */
    static final int WORDS = 64;

    private static final int LONGEST = 40;
    private static final int JOINED_UP_TO = 8;
    private static final int RUN = 12;
    private static final int PART = 6;
    private static final int FIRST_WITH_TYPOS = 4;
    private static final int LAST_WITH_TYPOS = 20;
    private static final int[] BEGINNINGS = {5, 3};

    private SearchKeys() {}

    /**
     * What a question may mean in a text: a word, two words written as one, or part of a run of characters of a script that sets
     * no blanks.
     */
    record Token(String latin, String skeleton, int start, int end, boolean word) {}

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
            addParts(text.substring(word.start(), word.end()), word.start(), tokens);
            if (i > 0 && words.size() <= JOINED_UP_TO) {
                tokens.add(joined(words.get(i - 1), word));
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

    static Token joined(Token one, Token next) {
        var form = new SearchForm(one.latin() + next.latin(), one.skeleton() + next.skeleton());
        return token(form, one.start(), next.end(), false);
    }

    private static Token token(SearchForm form, int start, int end, boolean word) {
        return new Token(cut(form.latin()), cut(form.skeleton()), start, end, word);
    }

    private static String cut(String form) {
        return form.length() <= LONGEST ? form : form.substring(0, LONGEST);
    }

    /** Chinese and Japanese set no blanks: the words are somewhere in the run. */
    private static void addParts(String run, int start, List<Token> tokens) {
        if (run.length() < 2 || run.length() > RUN || !run.codePoints().allMatch(SearchKeys::standsAlone)) {
            return;
        }
        for (int from = 0; from < run.length() - 1; from++) {
            for (int to = from + 2; to <= Math.min(run.length(), from + PART); to++) {
                if (to - from < run.length()) {
                    tokens.add(token(SearchForm.of(run.substring(from, to)), start + from, start + to, false));
                }
            }
        }
    }

    private static boolean standsAlone(int character) {
        var script = Character.UnicodeScript.of(character);
        return Character.isBmpCodePoint(character)
                && (script == Character.UnicodeScript.HAN
                        || script == Character.UnicodeScript.HIRAGANA
                        || script == Character.UnicodeScript.KATAKANA);
    }

    private static IntStream ofToken(Token token) {
        var keys = IntStream.of(skeleton(token.skeleton()));
        if (!token.word()) {
            return IntStream.concat(keys, IntStream.of(latin(token.latin())));
        }
        return IntStream.concat(keys, IntStream.concat(nearby(token.latin()), beginnings(token.latin())));
    }

    static int skeleton(String skeleton) {
        return ("s" + skeleton).hashCode();
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
