package org.kardan.kit.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.search.SearchKeys.Token;

/** What a client searches for, and which rows of the index may be meant. */
public final class SearchQuestion {

    /** Characters of a question at most. */
    public static final int CHARACTERS = 200;

    /** Words of a question at most. */
    public static final int WORDS = 12;

    /** Legal forms and the like, in Latin form: they are on so many names that they tell nothing of one. */
    private static final Set<String> COMMON = Set.of(
            "ooo",
            "oao",
            "zao",
            "pao",
            "ao",
            "nao",
            "jsc",
            "pjsc",
            "ojsc",
            "cjsc",
            "llc",
            "ltd",
            "limited",
            "inc",
            "plc",
            "co",
            "corp",
            "corporation",
            "company",
            "kompaniya",
            "gmbh",
            "ag",
            "kg",
            "se",
            "sa",
            "sas",
            "nv",
            "bv",
            "spa",
            "srl",
            "oy",
            "ab",
            "as",
            "sti",
            "sirketi",
            "the",
            "of",
            "and",
            "for",
            "i",
            "v",
            "sherkat",
            "shrkt");

    private static final double LITTLE = 0.1;

    private final String text;
    private final List<Asked> words;
    private final List<Token> telling;

    /**
     * A word that is asked for.
     *
     * @param written as the client writes it, in lower case
     * @param weight how much it tells
     */
    record Asked(String written, Token token, double weight) {}

    private SearchQuestion(String text, List<Asked> words) {
        this.text = text;
        this.words = words;
        var telling = words.stream().filter(word -> word.weight() == 1).toList();
        this.telling =
                (telling.isEmpty() ? words : telling).stream().map(Asked::token).toList();
    }

    /**
     * Reads a question.
     *
     * @throws BadUserInput when the text is too long, or holds no letter and no digit
     */
    public static SearchQuestion of(String argument, String given) {
        if (given.length() > CHARACTERS) {
            throw new BadUserInput(
                    argument,
                    "%d characters are too many".formatted(given.length()),
                    "give a name or a few words, up to %d characters".formatted(CHARACTERS));
        }
        var text = given.replaceAll("\\p{Cntrl}", " ").strip();
        var tokens = SearchKeys.words(text);
        if (tokens.isEmpty()) {
            throw new BadUserInput(argument, "there is no letter and no figure in it", "give a name or a few words");
        }
        if (tokens.size() > WORDS) {
            throw new BadUserInput(
                    argument,
                    "%d words are too many".formatted(tokens.size()),
                    "give the %d that tell most at most".formatted(WORDS));
        }
        return new SearchQuestion(
                text,
                tokens.stream()
                        .map(token -> new Asked(
                                text.substring(token.start(), token.end()).toLowerCase(Locale.ROOT),
                                token,
                                weight(token.latin())))
                        .toList());
    }

    /** How much a word tells, in Latin form: 1, or little. */
    static double weight(String latin) {
        return COMMON.contains(latin) ? LITTLE : 1;
    }

    List<Asked> words() {
        return words;
    }

    /** Whether it is more than one word. */
    public boolean isOfSeveralWords() {
        return words.size() > 1;
    }

    /** The text as codes and identifiers may write it. */
    public String[] codes() {
        var joined = text.replace(" ", "");
        return Stream.of(
                        text,
                        text.toUpperCase(Locale.ROOT),
                        text.toLowerCase(Locale.ROOT),
                        joined.toUpperCase(Locale.ROOT))
                .distinct()
                .toArray(String[]::new);
    }

    /** All words that tell, as one name. */
    Token asOne() {
        return words.stream().map(Asked::token).reduce(SearchKeys::joined).orElseThrow();
    }

    /** Of rows with all words that tell, in whatever spelling. */
    public int[] all() {
        return skeletons(telling);
    }

    /** Of rows that write the words as one. */
    public int[] together() {
        return new int[] {SearchKeys.skeleton(asOne().skeleton())};
    }

    /** For each word that tells, of rows with one like it. */
    public List<int[]> like() {
        return telling.stream()
                .map(word -> IntStream.concat(
                                IntStream.of(SearchKeys.skeleton(word.skeleton())),
                                IntStream.concat(SearchKeys.nearby(word.latin()), SearchKeys.longer(word.latin())))
                        .distinct()
                        .toArray())
                .toList();
    }

    /** Of rows with all but one of the words that tell; none where there are no three. */
    public List<int[]> allButOne() {
        var without = new ArrayList<int[]>();
        for (int i = 0; telling.size() > 2 && i < telling.size(); i++) {
            var others = new ArrayList<>(telling);
            others.remove(i);
            without.add(skeletons(others));
        }
        return without;
    }

    private static int[] skeletons(List<Token> words) {
        return words.stream()
                .mapToInt(word -> SearchKeys.skeleton(word.skeleton()))
                .distinct()
                .toArray();
    }
}
