package org.kardan.kit.write;

import java.util.List;

/** Fired in the transaction of a change once it is in the audit log, so that what is derived from rows stays in step with them. */
public record Audited(List<Change> changes) {
    public Audited {
        changes = List.copyOf(changes);
    }
}
