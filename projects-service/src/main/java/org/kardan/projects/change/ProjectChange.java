package org.kardan.projects.change;

import org.eclipse.microprofile.graphql.Description;
import org.kardan.kit.feed.AuditEntry;
import org.kardan.kit.feed.AuditedChange;

/** A line of this service's audit log. */
@Description("A change of what is recorded of cooperation projects: who changed what, when, from what to what.")
public class ProjectChange extends AuditedChange {

    ProjectChange(AuditEntry entry) {
        super(entry);
    }
}
