package org.kardan.suppliers.change;

import org.eclipse.microprofile.graphql.Description;
import org.kardan.kit.feed.AuditEntry;
import org.kardan.kit.feed.AuditedChange;

/** A line of this service's audit log. */
@Description(
        "A change of what is recorded of organisations, assets, components, ownership and deals: who changed what, when, from what to what.")
public class SupplyChange extends AuditedChange {

    SupplyChange(AuditEntry entry) {
        super(entry);
    }
}
