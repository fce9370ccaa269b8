package org.kardan.kit.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.search.SearchKeys.Token;
import org.kardan.kit.search.SearchQuestion.Asked;

/** How well texts fit a question, and where. */
public final class SearchScorer {

    /** What the words of a text are to its score when none of them but those asked for stands there. */
    private static final double OF_THE_REST = 0.2;

    /** Half of what was asked for is no find: one of two words, say. */
    private static final double LEAST = 0.55;

    private static final double OTHER_SCRIPT = 0.97;
    private static final double OTHER_SPELLING = 0.95;
    private static final double SPELT_APART = 0.25;
    private static final double SPELT_APART_IF_SHORT = 0.5;
    private static final int SHORT = 2;
    private static final double ONE_SLIP = 0.7;
    private static final double TWO_SLIPS = 0.55;
    private static final int LETTERS_FOR_TWO_SLIPS = 8;
    private static final double BEGINS = 0.6;
    private static final double BEGINS_LONG = 0.3;
    private static final int LETTERS_TO_BEGIN = 3;
    private static final double JOINED = 0.9;
    private static final double READ_OTHERWISE = 0.97;
    private static final double SAME_SOUND = 0.85;
    private static final double SOUND_SPELT_APART = 0.55;

    private final SearchQuestion question;

    /** A scorer of what is found for a question. */
    public SearchScorer(SearchQuestion question) {
        this.question = question;
    }

    /**
     * A text that may fit.
     *
     * @param weight how much a word in it says, up to 1
     */
    public record Text(SearchedField field, String value, double weight) {}

    /**
     * How well they fit.
     *
     * @param score more than 0, at most 1
     */
    public record Scored(double score, SearchMatch match) {}

    private record Fit(Token token, double likeness, SearchFit kind) {}

    private record Read(Text text, List<Token> tokens) {}

    /** How well the texts of one row fit together; nothing where they do not. */
    public Optional<Scored> score(List<Text> texts) {
        var read = texts.stream()
                .map(text -> new Read(text, SearchKeys.tokens(text.value())))
                .toList();
        var best = score(read, question.words(), 1);
        if (question.isOfSeveralWords()) {
            best = better(best, score(read, List.of(question.asOne()), JOINED));
        }
        for (var reading : question.readings()) {
            best = better(best, score(read, reading, READ_OTHERWISE));
        }
        return best;
    }

    private static Optional<Scored> better(Optional<Scored> one, Optional<Scored> other) {
        return one.isEmpty()
                        || other.isPresent() && other.get().score() > one.get().score()
                ? other
                : one;
    }

    private static Optional<Scored> score(List<Read> texts, List<Asked> asked, double most) {
        double[] best = new double[asked.size()];
        Text main = null;
        List<@Nullable Fit> mainFits = List.of();
        List<Token> mainTokens = List.of();
        double mainWorth = 0;
        for (var read : texts) {
            var text = read.text();
            var tokens = read.tokens();
            var fits = new ArrayList<@Nullable Fit>();
            double worth = 0;
            for (int i = 0; i < best.length; i++) {
                var fit = best(asked.get(i), text.value(), tokens);
                fits.add(fit);
                double likeness = fit == null ? 0 : fit.likeness() * text.weight();
                best[i] = Math.max(best[i], likeness);
                worth += likeness * asked.get(i).weight();
            }
            if (worth > mainWorth) {
                main = text;
                mainFits = fits;
                mainTokens = tokens;
                mainWorth = worth;
            }
        }
        double all = asked.stream().mapToDouble(Asked::weight).sum();
        double found = 0;
        for (int i = 0; i < best.length; i++) {
            found += best[i] * asked.get(i).weight();
        }
        if (main == null || found / all < LEAST) {
            return Optional.empty();
        }
        double score = most * found / all * (1 - OF_THE_REST + OF_THE_REST * covered(mainTokens, mainFits));
        return Optional.of(new Scored(
                Math.round(score * 10_000) / 10_000.0,
                new SearchMatch(main.field(), main.value(), highlights(main.value(), mainFits))));
    }

    private static @Nullable Fit best(Asked asked, String text, List<Token> tokens) {
        Fit best = null;
        for (var token : tokens) {
            var fit = fit(asked, text, token);
            if (fit != null && (best == null || fit.likeness() > best.likeness())) {
                best = fit;
            }
        }
        return best;
    }

    private static @Nullable Fit fit(Asked asked, String text, Token token) {
        var one = asked.token().latin();
        var other = token.latin();
        if (one.equals(other)) {
            boolean same = asked.written().length() == token.end() - token.start()
                    && asked.written()
                            .equals(text.substring(token.start(), token.end()).toLowerCase(Locale.ROOT));
            return same ? new Fit(token, 1, SearchFit.SAME) : new Fit(token, OTHER_SCRIPT, SearchFit.SPELLING);
        }
        if (asked.token().skeleton().equals(token.skeleton())) {
            double each = token.skeleton().length() > SHORT ? SPELT_APART : SPELT_APART_IF_SHORT;
            return new Fit(token, OTHER_SPELLING - each * apart(one, other), SearchFit.SPELLING);
        }
        var slip = token.word() ? slip(one, token) : null;
        if (!Collections.disjoint(asked.token().sounds(), token.sounds())) {
            double likeness = SAME_SOUND - SOUND_SPELT_APART * apart(one, other);
            if (slip == null || likeness > slip.likeness()) {
                return new Fit(token, likeness, SearchFit.SPELLING);
            }
        }
        return slip;
    }

    /** The part of the letters that differs, 0 to 1. */
    private static double apart(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        return Math.min(1, (double) Slips.between(one, other, longest) / longest);
    }

    private static @Nullable Fit slip(String one, Token token) {
        var other = token.latin();
        if (SearchKeys.forgives(one) && SearchKeys.forgives(other)) {
            int allowed = Math.min(one.length(), other.length()) < LETTERS_FOR_TWO_SLIPS ? 1 : 2;
            int slips = Slips.between(one, other, allowed);
            if (slips <= allowed) {
                return new Fit(token, slips == 1 ? ONE_SLIP : TWO_SLIPS, SearchFit.TYPO);
            }
        }
        if (one.length() >= LETTERS_TO_BEGIN && other.startsWith(one)) {
            return new Fit(token, BEGINS + BEGINS_LONG * one.length() / other.length(), SearchFit.BEGINNING);
        }
        return null;
    }

    /** Which part of a text's words was asked for, 0 to 1. */
    private static double covered(List<Token> tokens, List<@Nullable Fit> fits) {
        double all = 0;
        double found = 0;
        for (var token : tokens) {
            if (token.word()) {
                double weight = SearchQuestion.weight(token.latin());
                int length = token.end() - token.start();
                all += weight;
                found += weight
                        * fits.stream()
                                .mapToDouble(fit -> fit == null ? 0 : (double) overlap(fit.token(), token) / length)
                                .max()
                                .orElse(0);
            }
        }
        return all == 0 ? 0 : found / all;
    }

    private static int overlap(Token one, Token other) {
        return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
    }

    private static List<SearchHighlight> highlights(String text, List<@Nullable Fit> fits) {
        var highlights = new ArrayList<SearchHighlight>();
        var byPlace = new ArrayList<Fit>();
        for (var fit : fits) {
            if (fit != null && byPlace.stream().noneMatch(other -> overlap(other.token(), fit.token()) > 0)) {
                byPlace.add(fit);
            }
        }
        byPlace.sort(Comparator.comparingInt(fit -> fit.token().start()));
        for (var fit : byPlace) {
            int start = fit.token().start();
            int end = fit.token().end();
            highlights.add(new SearchHighlight(text.substring(start, end), start, end, fit.kind()));
        }
        return highlights;
    }
}
