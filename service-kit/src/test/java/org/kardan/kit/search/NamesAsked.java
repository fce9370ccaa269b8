package org.kardan.kit.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kardan.kit.search.SearchScorer.Text;

/** Searches a few names as a table of them is searched: candidates by their numbers, then by score. */
record NamesAsked(List<String> names) {

    private record Ranked(String name, double score) {}

    /** The name that is found first. */
    Optional<String> first(String asked) {
        var question = SearchQuestion.of("text", asked);
        var scorer = new SearchScorer(question);
        return names.stream()
                .filter(name -> isCandidate(question, name))
                .flatMap(name -> scorer.score(List.of(new Text(SearchedField.NAME, name, 1))).stream()
                        .map(scored -> new Ranked(name, scored.score())))
                .max(Comparator.comparingDouble(Ranked::score))
                .map(Ranked::name);
    }

    /** As the statement asks the index. */
    private static boolean isCandidate(SearchQuestion question, String name) {
        var keys = Arrays.stream(SearchKeys.of(List.of(name))).boxed().collect(Collectors.toSet());
        return Arrays.stream(question.all()).allMatch(keys::contains)
                || question.isOfSeveralWords() && any(keys, question.together())
                || each(keys, question.like())
                || each(keys, question.sounding())
                || question.apart().stream().anyMatch(words -> each(keys, words))
                || Stream.concat(question.paired().stream(), question.allButOne().stream())
                        .anyMatch(all -> Arrays.stream(all).allMatch(keys::contains));
    }

    private static boolean each(Set<Integer> keys, List<int[]> words) {
        return !words.isEmpty() && words.stream().allMatch(word -> any(keys, word));
    }

    private static boolean any(Set<Integer> keys, int[] numbers) {
        return Arrays.stream(numbers).anyMatch(keys::contains);
    }
}
