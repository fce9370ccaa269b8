package org.kardan.federation.composition.merge;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.schema.SubgraphSchema;

/** Who takes one field over from whom. */
final class Overriding {
    private final Map<SubgraphSchema, String> overrides = new LinkedHashMap<>();
    private final Map<SubgraphSchema, String> labels = new LinkedHashMap<>();
    private final Set<SubgraphSchema> gone = new LinkedHashSet<>();
    private final Set<SubgraphSchema> overridden = new LinkedHashSet<>();
    private final Set<SubgraphSchema> used = new LinkedHashSet<>();

    boolean isEmpty() {
        return overrides.isEmpty();
    }

    void add(SubgraphSchema by, String from, @Nullable String label) {
        overrides.put(by, from);
        if (label != null) {
            labels.put(by, label);
        }
    }

    /** @param stillUsed whether the one that loses it needs it for a key, a requirement or an interface */
    void addOverridden(SubgraphSchema subgraph, @Nullable String label, boolean stillUsed) {
        if (label != null) {
            labels.put(subgraph, label);
        } else if (!stillUsed) {
            gone.add(subgraph);
        }
        if (label == null) {
            overridden.add(subgraph);
        }
        if (stillUsed) {
            used.add(subgraph);
        }
    }

    /** What is already external there stays so. */
    void addExternal(SubgraphSchema subgraph, @Nullable String label) {
        if (label != null) {
            labels.put(subgraph, label);
        }
        overridden.add(subgraph);
    }

    @Nullable String overrides(SubgraphSchema subgraph) {
        return overrides.get(subgraph);
    }

    @Nullable String label(SubgraphSchema subgraph) {
        return labels.get(subgraph);
    }

    /** Whether nothing of the field is left there. */
    boolean isGone(SubgraphSchema subgraph) {
        return gone.contains(subgraph);
    }

    /** Whether the field is no longer resolved there, for any request. */
    boolean isOverridden(SubgraphSchema subgraph) {
        return overridden.contains(subgraph);
    }

    /** Whether it is taken from there, for some requests or for all. */
    boolean isMoving(SubgraphSchema subgraph) {
        return overridden.contains(subgraph) || labels.containsKey(subgraph) && !overrides.containsKey(subgraph);
    }

    boolean isUsedOverridden(SubgraphSchema subgraph) {
        return used.contains(subgraph);
    }
}
