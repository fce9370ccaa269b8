package org.kardan.suppliers.merging;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.write.AuditAction;
import org.kardan.kit.write.Change;
import org.kardan.suppliers.organisation.Organisation;

/** What the audit log says of merges: an entry for each of the two organisations, and one for each fact. */
final class MergeAudit {

    private MergeAudit() {}

    /** What the two organisations say of each other. */
    private record Standing(String organisation, @Nullable String mergedInto) {}

    static List<Change> merged(Organisation one, Organisation other, String reason) {
        var before = new Standing(one.getSlug(), null);
        var after = new Standing(one.getSlug(), other.getSlug());
        return both(AuditAction.MERGE, one, other, before, after, reason);
    }

    static List<Change> undone(Organisation one, Organisation other, String reason) {
        var before = new Standing(one.getSlug(), other.getSlug());
        var after = new Standing(one.getSlug(), null);
        return both(AuditAction.CORRECT, one, other, before, after, reason);
    }

    /** Whoever follows either of the two learns of it. */
    private static List<Change> both(
            AuditAction action, Organisation one, Organisation other, Standing before, Standing after, String reason) {
        return Stream.of(one, other)
                .map(each -> new Change(
                        action, "Organisation", each.getId().toString(), each.getId(), before, after, reason))
                .toList();
    }

    /** The facts that were touched, before and after; null where nothing was or is believed of one. */
    static List<Change> facts(
            Reference kind,
            List<UUID> facts,
            Map<UUID, ? extends Object> before,
            Map<UUID, ? extends Object> after,
            OrganisationMerge merge) {
        return facts.stream()
                .map(fact -> new Change(
                        action(before.get(fact), after.get(fact)),
                        kind.type(),
                        fact.toString(),
                        merge.getSurvivorId(),
                        before.get(fact),
                        after.get(fact),
                        "merge " + merge.getId()))
                .toList();
    }

    private static AuditAction action(@Nullable Object before, @Nullable Object after) {
        if (before == null) {
            return AuditAction.CREATE;
        }
        return after == null ? AuditAction.RETRACT : AuditAction.CORRECT;
    }
}
