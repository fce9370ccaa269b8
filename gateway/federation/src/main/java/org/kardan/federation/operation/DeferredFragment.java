package org.kardan.federation.operation;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fragment that may be answered later than what is around it. Compared by identity.
 *
 * @param label the client's name for it; null where it has none
 * @param ifVariable the variable of {@code @defer(if:)}, which is part of {@code when}; null where it is always deferred
 * @param onTypes the concrete types it is about; null for every type that occurs there
 * @param selections what it asks for and nothing around it does, and what is deferred in it again
 */
public record DeferredFragment(
        @Nullable String label,
        @Nullable String ifVariable,
        @Nullable Set<String> onTypes,
        Condition when,
        Selections selections) {
    public DeferredFragment {
        onTypes = onTypes == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(onTypes));
    }

    DeferredFragment with(Selections others) {
        return new DeferredFragment(label, ifVariable, onTypes, when, others);
    }

    /** The same fragment under another condition. */
    public DeferredFragment when(Condition other) {
        return new DeferredFragment(label, ifVariable, onTypes, other, selections);
    }
}
