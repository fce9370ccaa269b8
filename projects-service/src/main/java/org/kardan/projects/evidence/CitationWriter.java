package org.kardan.projects.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.DomainException;
import org.kardan.kit.evidence.CitationBound;
import org.kardan.kit.evidence.Credibility;
import org.kardan.kit.evidence.SourceReliability;
import org.kardan.kit.write.Given;
import org.kardan.kit.write.NewId;
import org.kardan.projects.evidence.Citation.Evidence;

/** Writes citations, in the transaction of the fact they belong to. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CitationWriter {

    private final EntityManager entityManager;
    private final SourceRepository sources;
    private final PersonRepository persons;

    CitationWriter(EntityManager entityManager, SourceRepository sources, PersonRepository persons) {
        this.entityManager = entityManager;
        this.sources = sources;
        this.persons = persons;
    }

    /** Writes citations of a fact behind those it has. */
    public List<Citation> write(UUID fact, List<CitationInput> given, OffsetDateTime at) {
        int position = positionForMore(fact, given.size());
        var written = new ArrayList<Citation>();
        for (var input : given) {
            var citation =
                    new Citation(NewId.next(), at, fact, ++position, evidence(Given.required("citations", input)));
            entityManager.persist(citation);
            written.add(citation);
        }
        return written;
    }

    /** Ends what is believed of the citations that affirm a fact; what denies it stays. */
    public void endAffirming(UUID fact, OffsetDateTime at) {
        entityManager
                .createNativeQuery("update citations set known_to = :at where fact_id = :fact and known_to is null"
                        + " and modality <> 'DENIED'")
                .setParameter("at", at)
                .setParameter("fact", fact)
                .executeUpdate();
    }

    /** What an input says, with what it refers to looked up. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = DomainException.class)
    public Evidence evidence(CitationInput input) {
        var reliability = Objects.requireNonNullElse(input.reliability(), SourceReliability.F);
        int credibility = Objects.requireNonNullElse(input.credibility(), Credibility.NOT_JUDGED);
        return new Evidence(
                sources.require(Given.text("citations.source", input.source())).getId(),
                speaker(input.speaker()),
                Given.required("citations.modality", input.modality()),
                reliability,
                Credibility.checked("citations.credibility", credibility),
                Given.optionalText("citations.locator", input.locator()),
                Given.optionalText("citations.note", input.note()));
    }

    private @Nullable UUID speaker(@Nullable String speaker) {
        return speaker == null ? null : persons.require("citations.speaker", speaker);
    }

    /** The citations of a fact that is new, not written yet. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = DomainException.class)
    public List<Citation> drafts(UUID fact, List<CitationInput> given, OffsetDateTime at) {
        CitationBound.check(0, given.size());
        var drafts = new ArrayList<Citation>();
        for (var input : given) {
            var evidence = evidence(Given.required("citations", input));
            drafts.add(new Citation(NewId.next(), at, fact, drafts.size() + 1, evidence));
        }
        return drafts;
    }

    /**
     * The last place that is taken. Those of citations that nobody believes any more are not taken again: an order once shown stays.
     *
     * @throws org.kardan.kit.error.BadUserInput where the fact has too many with so many more
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
