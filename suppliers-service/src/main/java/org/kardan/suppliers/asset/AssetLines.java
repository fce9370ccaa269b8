package org.kardan.suppliers.asset;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What some assets are part of.
 *
 * @param above for each asset that is part of another, all that it is part of, nearest first
 */
public record AssetLines(Map<UUID, List<UUID>> above) {

    /** Nothing is part of anything. */
    public static final AssetLines NONE = new AssetLines(Map.of());

    /** The asset itself, then what it is part of, nearest first; of anything else, itself alone. */
    public List<UUID> of(UUID subject) {
        return Stream.concat(Stream.of(subject), above.getOrDefault(subject, List.of()).stream())
                .toList();
    }

    /** All assets that are part of another, each with what it is part of, nearest first. */
    public List<List<UUID>> all() {
        return above.keySet().stream().map(this::of).toList();
    }

    /** The subjects with all that any of them is part of, each once. */
    public List<UUID> of(Collection<UUID> subjects) {
        return subjects.stream()
                .flatMap(subject -> of(subject).stream())
                .distinct()
                .toList();
    }
}
