package org.kardan.federation.planning.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kardan.federation.operation.Inclusion;

/**
 * Which parts of an answer get what one fetch asks for, where not all get the same.
 *
 * @param fetch its id
 * @param data what it asks for, by the keys of its answer
 */
public record FetchReaders(int fetch, Asked data) {
    /**
     * What a fetch asks for at one place.
     *
     * @param readers the parts that show it; empty where nobody does, so that it is for all: a later fetch may need it
     */
    public record Asked(List<Reader> readers, Map<String, Asked> below) {
        public Asked {
            readers = List.copyOf(readers);
            below = Collections.unmodifiableMap(new LinkedHashMap<>(below));
        }
    }

    /**
     * A part that shows a field.
     *
     * @param part its id, or {@link DeferNode#PRIMARY}
     * @param when it does
     */
    public record Reader(int part, Inclusion when) {}
}
