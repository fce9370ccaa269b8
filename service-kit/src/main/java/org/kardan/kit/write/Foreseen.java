package org.kardan.kit.write;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a batch has looked up beforehand for all that is about to be checked, so that the same checks which ask the database for
 * one mutation ask nobody for a thousand lines. Repositories look here first; outside of a batch there is nothing here.
 *
 * <p>What was looked up and not found is remembered too, as null. What the batch itself makes is to be put in.
 */
public final class Foreseen {

    private static final ScopedValue<Foreseen> CURRENT = ScopedValue.newInstance();

    private final Map<Object, Map<Object, Optional<Object>>> found = new HashMap<>();

    /** Runs the work of a batch with this at hand. */
    public <T> T during(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /** Puts in what a question is to be answered with; null: that there is nothing. */
    public void put(Object question, Object key, @Nullable Object answer) {
        found.computeIfAbsent(question, unused -> new HashMap<>()).put(key, Optional.ofNullable(answer));
    }

    /** Whether the question has an answer already, if only that there is nothing. */
    public boolean knows(Object question, Object key) {
        return found.getOrDefault(question, Map.of()).containsKey(key);
    }

    /** Puts in, where a batch is being written, what it has just made. */
    public static void made(Object question, Object key, @Nullable Object answer) {
        if (CURRENT.isBound()) {
            CURRENT.get().put(question, key, answer);
        }
    }

    /**
     * The answer to a question: as foreseen, or else as the database gives it.
     *
     * @param question what is asked, for example the class of what is looked for
     */
    @SuppressWarnings("unchecked")
    public static <T> Optional<T> ask(Object question, Object key, Supplier<Optional<T>> database) {
        if (!CURRENT.isBound()) {
            return database.get();
        }
        var answer = CURRENT.get().found.getOrDefault(question, Map.of()).get(key);
        return answer == null ? database.get() : (Optional<T>) answer;
    }
}
