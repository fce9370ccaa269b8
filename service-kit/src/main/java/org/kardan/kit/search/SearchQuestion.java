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

    /** Of so many words, any two beside one another may be one. */
    private static final int PAIRED_UP_TO = 5;

    private final String text;
    private final List<Asked> words;
    private final List<Token> telling;
    private final List<List<Asked>> paired;
    private final List<List<Asked>> apart;

    /**
     * A word that is asked for.
     *
     * @param written as the client writes it, in lower case
     * @param weight how much it tells
     */
    record Asked(String written, Token token, double weight) {

        /** Two words as one. */
        Asked with(Asked next) {
            return new Asked("", heard(SearchKeys.joined(token, next.token())), 1);
        }
    }

    private SearchQuestion(String text, List<Asked> words) {
        this.text = text;
        this.words = words;
        var telling = words.stream().filter(word -> word.weight() == 1).toList();
        this.telling =
                (telling.isEmpty() ? words : telling).stream().map(Asked::token).toList();
        this.paired = paired(words);
        this.apart = apart(text, words);
    }

    /** Two words that others write as one: <em>Mohammad Reza</em> for <em>Mohammadreza</em>. Two words alone are read as one anyway. */
    private static List<List<Asked>> paired(List<Asked> words) {
        var readings = new ArrayList<List<Asked>>();
        for (int i = 1; words.size() > 2 && words.size() <= PAIRED_UP_TO && i < words.size(); i++) {
            var joined = new ArrayList<>(words.subList(0, i - 1));
            joined.add(words.get(i - 1).with(words.get(i)));
            joined.addAll(words.subList(i + 1, words.size()));
            readings.add(joined);
        }
        return readings;
    }

    /** Names of a script that sets no blanks, of which each character may be a word, or the first one and the others. */
    private static List<List<Asked>> apart(String text, List<Asked> words) {
        return words.stream().noneMatch(word -> isName(text, word.token()))
                ? List.of()
                : Stream.of(apart(text, words, 1), apart(text, words, SearchKeys.FULL_NAME))
                        .filter(reading -> reading.size() <= WORDS)
                        .distinct()
                        .toList();
    }

    private static boolean isName(String text, Token word) {
        return word.end() - word.start() <= SearchKeys.FULL_NAME && SearchKeys.isRun(text, word);
    }

    /** @param rest how many characters a part has at most, behind the first character of a name */
    private static List<Asked> apart(String text, List<Asked> words, int rest) {
        var parts = new ArrayList<Asked>();
        for (var word : words) {
            var token = word.token();
            if (!isName(text, token)) {
                parts.add(word);
                continue;
            }
            parts.add(part(text, token.start(), token.start() + 1));
            for (int from = token.start() + 1; from < token.end(); from += rest) {
                parts.add(part(text, from, Math.min(token.end(), from + rest)));
            }
        }
        return parts;
    }

    private static Asked part(String text, int start, int end) {
        return new Asked(text.substring(start, end), SearchKeys.part(text, start, end), 1);
    }

    private static Token heard(Token word) {
        return new Token(word.latin(), word.skeleton(), Sounds.of(word.latin()), word.start(), word.end(), word.word());
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

    /** All words, as one name. */
    Asked asOne() {
        return words.stream().reduce(Asked::with).orElseThrow();
    }

    /** The other words that may be meant instead. */
    List<List<Asked>> readings() {
        return Stream.concat(paired.stream(), apart.stream()).toList();
    }

    /** Of rows with all words that tell, in whatever spelling. */
    public int[] all() {
        return skeletons(telling);
    }

    /** Of rows that write the words as one. */
    public int[] together() {
        return spoken(asOne().token());
    }

    /** Of rows with a word that sounds like the one that is asked for; none where there are several, which {@link #like} has, or it has no sounds. */
    public List<int[]> sounding() {
        return telling.size() > 1 || telling.getFirst().sounds().isEmpty()
                ? List.of()
                : List.of(spoken(telling.getFirst()));
    }

    /** For each word that tells, of rows with one like it; of several words, also with one that sounds like it. */
    public List<int[]> like() {
        return telling.stream()
                .map(word -> Stream.of(
                                IntStream.of(SearchKeys.skeleton(word.skeleton())),
                                SearchKeys.nearby(word.latin()),
                                SearchKeys.longer(word.latin()),
                                telling.size() > 1 ? SearchKeys.sounds(word) : IntStream.empty())
                        .flatMapToInt(numbers -> numbers)
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

    /** Of rows with all words, two of which they write as one. */
    public List<int[]> paired() {
        return paired.stream()
                .map(reading -> skeletons(reading.stream()
                        .filter(word -> word.weight() == 1)
                        .map(Asked::token)
                        .toList()))
                .toList();
    }

    /** For each way to take names apart that are written without blanks, and each part, of rows with one that has its consonants, or its sound. */
    public List<List<int[]>> apart() {
        return apart.stream()
                .map(reading ->
                        reading.stream().map(word -> spoken(word.token())).toList())
                .toList();
    }

    private static int[] spoken(Token word) {
        return IntStream.concat(IntStream.of(SearchKeys.skeleton(word.skeleton())), SearchKeys.sounds(word))
                .toArray();
    }

    private static int[] skeletons(List<Token> words) {
        return words.stream()
                .mapToInt(word -> SearchKeys.skeleton(word.skeleton()))
                .distinct()
                .toArray();
    }
}
