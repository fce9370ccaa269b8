package org.kardan.federation.execution;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.entity.EntityPlaces;
import org.kardan.federation.execution.tree.TreeObject;

/** The {@code _entities} fields of one fetch, made ready. */
interface Lookups {
    /** What a lookup asks about: these objects only, or all where it is null. */
    interface Chosen {
        @Nullable Set<TreeObject> of(int lookup);
    }

    /**
     * Asks, if there is anything to ask about, and puts the answer where it belongs.
     *
     * @param then gets, for each lookup, at least the objects that it could not describe
     */
    void run(Execution execution, Chosen chosen, Consumer<List<EntityPlaces>> then);
}
