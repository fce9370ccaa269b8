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
}
