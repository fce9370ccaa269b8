package org.kardan.kit.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Keeps documents that have been parsed and found valid, up to a bound on the text of all of them: what is kept of a document is some
 * thirty times its text, and documents that nobody asks twice must not fill the heap.
 */
final class DocumentCache implements PreparsedDocumentProvider {

    private static final int ALL_CHARACTERS = 1_000_000;

    private final Cache<String, PreparsedDocumentEntry> entries = Caffeine.newBuilder()
            .maximumWeight(ALL_CHARACTERS)
            .weigher((String text, PreparsedDocumentEntry entry) -> text.length())
            // On the thread that puts: a burst of new documents is not to wait in a queue of its own.
            .executor(Runnable::run)
            .build();

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        var known = entries.getIfPresent(input.getQuery());
        if (known == null) {
            known = parseAndValidate.apply(input);
            if (!known.hasErrors()) {
                entries.put(input.getQuery(), known);
            }
        }
        return CompletableFuture.completedFuture(known);
    }
}
