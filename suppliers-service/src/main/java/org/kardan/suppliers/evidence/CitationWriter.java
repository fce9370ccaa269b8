package org.kardan.suppliers.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.error.DomainException;
import org.kardan.kit.evidence.CitationBound;
import org.kardan.kit.evidence.FirstCitations;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.evidence.SourceReliability;
import org.kardan.kit.write.Given;
import org.kardan.kit.write.NewId;
import org.kardan.kit.write.Versions;
import org.kardan.kit.write.Versions.FactTable;
import org.kardan.suppliers.evidence.Citation.Evidence;

/** Writes citations, in the transaction of the fact they belong to. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CitationWriter {

    private static final FactTable TABLE = new FactTable("Citation", "citations");
    private static final int NOT_JUDGED = 6;

    private final EntityManager entityManager;
    private final SourceRepository sources;
    private final Versions versions;

    CitationWriter(EntityManager entityManager, SourceRepository sources, Versions versions) {
        this.entityManager = entityManager;
        this.sources = sources;
        this.versions = versions;
    }

    /** Writes the citations of something new, of which one at least must affirm it. */
    public List<Citation> first(FactKind kind, UUID fact, @Nullable List<CitationInput> given, OffsetDateTime at) {
        return more(kind, fact, FirstCitations.checked(given, CitationInput::modality), at);
    }

    /**
     * Puts these in the place of those that affirm the fact; leaves all as they are where none are given.
     *
     * @return those that were written
     */
    public List<Citation> replace(FactKind kind, UUID fact, @Nullable List<CitationInput> given, OffsetDateTime at) {
        if (given == null) {
            return List.of();
        }
        if (given.stream().anyMatch(input -> input != null && input.modality() == Modality.DENIED)) {
            throw new BadUserInput(
                    "citations.modality",
                    "DENIED disputes the fact, and a correction replaces only what affirms it",
                    "leave those out that deny it, which stay as they are, or use disputeSupplyFact");
        }
        endAffirming(fact, at);
        return first(kind, fact, given, at);
    }

    /** Ends what is believed of the citations that affirm a fact; what denies it stays. */
    private void endAffirming(UUID fact, OffsetDateTime at) {
        entityManager
                .createNativeQuery("update citations set known_to = :at where fact_id = :fact and known_to is null"
                        + " and modality <> 'DENIED'")
                .setParameter("at", at)
                .setParameter("fact", fact)
                .executeUpdate();
    }

    /** Believes the citations of facts no more. */
    public void retract(List<UUID> facts, OffsetDateTime at) {
        versions.closeAll(TABLE, "fact_id", facts, at);
    }

    /** Writes citations of a fact behind those it has. */
    public List<Citation> more(FactKind kind, UUID fact, List<CitationInput> given, OffsetDateTime at) {
        int position = positionForMore(fact, given.size());
        var written = new ArrayList<Citation>();
        for (var input : given) {
            var citation = new Citation(NewId.next(), at, kind, fact, ++position, evidence(input));
            entityManager.persist(citation);
            written.add(citation);
        }
        return written;
    }

    /** What an input says, with what it refers to looked up. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = DomainException.class)
    public Evidence evidence(CitationInput input) {
        return new Evidence(
                sources.require(Given.text("citations.source", input.source())).getId(),
                Given.optionalId("citations.speaker", input.speaker()),
                Given.required("citations.modality", input.modality()),
                Objects.requireNonNullElse(input.reliability(), SourceReliability.F),
                Objects.requireNonNullElse(input.credibility(), NOT_JUDGED),
                Given.optionalText("citations.locator", input.locator()),
                Given.optionalText("citations.note", input.note()));
    }

    /**
     * The last place that is taken. Those of citations that nobody believes any more are not taken again: an order once shown stays.
     *
     * @throws BadUserInput where the fact has too many with so many more
     */
    private int positionForMore(UUID fact, int more) {
        var taken = entityManager
                .createQuery(
                        "select coalesce(max(position), 0), count(case when knownTo is null then 1 end) from Citation"
                                + " where factId = :fact",
                        Object[].class)
                .setParameter("fact", fact)
                .getSingleResult();
        CitationBound.check(((Number) taken[1]).intValue(), more);
        return ((Number) taken[0]).intValue();
    }
}
