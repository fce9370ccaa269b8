package org.kardan.federation.differential;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.supergraph.FieldSet;
import org.kardan.federation.supergraph.Supergraph;

/** The names of fields that somebody else needs than who asks for them: those of keys, and what is required or provided. */
final class FieldSetNames {
    private final Supergraph supergraph;
    private final Set<String> all = new HashSet<>();
    /** Those that are required of objects below the one that has the field that requires them. */
    private final Set<String> below = new HashSet<>();

    FieldSetNames(Supergraph supergraph) {
        this.supergraph = supergraph;
        for (var type : supergraph.types().values()) {
            for (var local : type.locals().values()) {
                local.keys().forEach(key -> note(key.fields(), null));
                local.fields().values().forEach(field -> {
                    note(field.requires(), below);
                    note(field.provides(), null);
                    field.contextArguments().forEach(argument -> note(argument.selection(), null));
                });
            }
        }
    }

    private void note(@Nullable FieldSet set, @Nullable Set<String> deeper) {
        if (set != null) {
            note(set.items(), deeper, false);
        }
    }

    private void note(List<FieldSet.Item> items, @Nullable Set<String> deeper, boolean inside) {
        for (var item : items) {
            switch (item) {
                case FieldSet.Field field -> {
                    all.add(field.name());
                    if (inside && deeper != null) {
                        deeper.add(field.name());
                    }
                    note(field.fields(), deeper, true);
                }
                case FieldSet.OnType fragment -> note(fragment.items(), deeper, inside);
            }
        }
    }

    boolean contains(String name) {
        return all.contains(name);
    }

    /**
     * Whether what is required of such an object may be lost with a non-null field of it: both may be fetched together, where one server
     * computes the one without the other.
     */
    boolean takesRequiredAlong(String type) {
        return below.stream().anyMatch(name -> supergraph.field(type, name) != null);
    }
}
