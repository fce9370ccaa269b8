package org.kardan.federation.planning.path;

import org.jspecify.annotations.Nullable;

/** What is being worked on around here, so that nothing waits for itself. */
record Guard(Object subject, @Nullable Guard around) {
    static boolean holds(@Nullable Guard guard, Object subject) {
        for (var at = guard; at != null; at = at.around) {
            if (at.subject == subject) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether so much waits for what is being worked on here that only one way is followed: where each of a chain of requirements were
     * looked for in two ways, the whole chain would be in two to the power of its length.
     */
    static boolean isDeep(@Nullable Guard guard) {
        return guard != null && guard.around != null && guard.around.around != null;
    }
}
