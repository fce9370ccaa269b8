package org.kardan.projects.evidence;

import org.jspecify.annotations.Nullable;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.proposal.Proposals;
import org.kardan.projects.fact.Conditions;
import org.kardan.projects.fact.Holds;

/** Narrows lists of facts by what their citations say, as known at the moment of the list. */
public final class Testified {

    private static final String CITED = "exists (select 1 from citations c where c.fact_id = t.id and "
            + Holds.knownRow("c") + " and c.modality %s)";

    /** Each part by itself, so that PostgreSQL can begin with the denials, which are few. */
    private static final String DISPUTED =
            "(%s and %s and :disputed)".formatted(CITED.formatted("= 'DENIED'"), CITED.formatted("<> 'DENIED'"));

    private static final String UNDISPUTED = "(not (%s and %s) and not :disputed)"
            .formatted(CITED.formatted("= 'DENIED'"), CITED.formatted("<> 'DENIED'"));

    private Testified() {}

    /**
     * Conditions with these three more; null asks for nothing.
     *
     * @param disputed whether some citation affirms the fact and another one denies it
     * @param modality what at least one of its citations has
     * @param accepted false for what was proposed and nobody has accepted yet
     */
    public static Conditions by(
            Conditions others, @Nullable Boolean disputed, @Nullable Modality modality, @Nullable Boolean accepted) {
        return others.and("disputed", Boolean.TRUE.equals(disputed) ? DISPUTED : UNDISPUTED, disputed)
                .and("modality", CITED.formatted("= :modality"), modality == null ? null : modality.name())
                .and("accepted", Proposals.accepted("t") + " = :accepted", accepted);
    }
}
