package org.kardan.suppliers.fact;

import org.jspecify.annotations.Nullable;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.proposal.Proposals;

/**
 * Narrows lists of facts by what their citations say, as known at the moment of the list, and by whether somebody has accepted them.
 *
 * @param disputed whether some citation affirms the fact and another one denies it; null: either
 * @param modality what at least one of its citations has; null: any
 * @param accepted false for what was proposed and nobody has accepted yet; null: either
 */
public record Testified(
        @Nullable Boolean disputed,
        @Nullable Modality modality,
        @Nullable Boolean accepted) {

    private static final String CITED = "exists (select 1 from citations c where c.fact_id = e.id and "
            + Holds.sqlKnown("c") + " and c.modality %s)";

    /** Each part by itself, so that PostgreSQL can begin with the denials, which are few. */
    private static final String DISPUTED =
            "%s and %s".formatted(CITED.formatted("= 'DENIED'"), CITED.formatted("<> 'DENIED'"));

    private static final String UNDISPUTED =
            "not (%s and %s)".formatted(CITED.formatted("= 'DENIED'"), CITED.formatted("<> 'DENIED'"));

    /** These conditions of SQL besides others, which bind {@code :knownAt}. */
    public Where and(Where others) {
        if (disputed != null) {
            others.and(disputed ? DISPUTED : UNDISPUTED);
        }
        if (accepted != null) {
            others.and((accepted ? "" : "not ") + Proposals.accepted("e"));
        }
        return others.and(CITED.formatted("= :modality"), "modality", modality == null ? null : modality.name());
    }
}
