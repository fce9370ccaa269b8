package org.kardan.projects.foundation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.time.Moment;

/**
 * A whole list of facts, of which a connection is a page.
 *
 * @param parent the project, or the source
 * @param restingOn null: whatever they rest on
 * @param kinds null: of all kinds
 */
public record FactList(
        UUID parent,
        @Nullable Foundation restingOn,
        @Nullable List<FactKind> kinds,
        Moment moment) {

    /** What lists must share to be counted in one statement. */
    FactList ofAnyParent() {
        return new FactList(new UUID(0, 0), restingOn, kinds, moment);
    }
}
